package health.plumbline.program.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What triage tells of past screenings and of its rules, by its contract: enough of each kind to look at. */
final class TriagesRecord {

    /** Somebody's own words, as nasty as they come. */
    static final String WORDS = "Seen <script>alert(1)</script> & examined today, nothing found.";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HASH = "sha256:" + "ab".repeat(32);

    private record Rule(String id, String level, String why, List<String> regions) {}

    private static final List<Rule> RULES = rules();

    private TriagesRecord() {}

    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        rules.add(new Rule("CES-01", "emergency", "Suspected cauda equina.", List.of("low_back")));
        rules.add(new Rule("LB-02", "referral", "Possible bucket-handle tear.", List.of("knee")));
        IntStream.rangeClosed(1, 40)
                .forEach(n -> rules.add(
                        new Rule("GN-%02d".formatted(n), "caution", "General.", List.of("low_back", "knee"))));
        return List.copyOf(rules);
    }

    static ObjectNode explanation(String id, String patient, String status, String level, String reason) {
        var told = JSON.createObjectNode()
                .put("id", id)
                .put("patient", patient)
                .put("status", status)
                .put("level", level)
                .put("meaning", "What triage says it means.")
                .put("somethingNew", true);
        told.putObject("instrument").put("id", "red-flags/1.0.0").put("hash", HASH);
        told.putObject("ruleset").put("id", "red-flags/1.0.0").put("hash", HASH);
        told.putObject("begun").put("at", "2026-03-01T09:00:00Z").put("by", "Anna Lindqvist");
        if (status.equals("complete")) {
            told.putObject("completed").put("at", "2026-03-01T09:06:00Z").put("by", "Anna Lindqvist");
            told.put("releaseUntil", "2026-03-04T09:06:00Z").put("validUntil", "2026-03-15T09:06:00Z");
        }
        told.putArray("course")
                .addObject()
                .put("level", "emergency")
                .put("at", "2026-03-01T09:02:00Z")
                .put("by", "Anna Lindqvist")
                .put("question", "Saddle sensation")
                .put("answer", "Yes");
        var fired = told.putArray("fired").addObject();
        fired.put("rule", "BON-01").put("level", "caution").put("why", "Bone risk.");
        fired.put("passes", "rationale").put("cleared", !reason.isEmpty());
        fired.putArray("sources").add("Downie A et al.");
        fired.putArray("answers")
                .addObject()
                .put("key", "risks")
                .put("question", "Bone risks")
                .put("answer", "Steroids");
        if (!reason.isEmpty()) {
            fired.putObject("rationale")
                    .put("text", reason)
                    .put("by", "Anna Lindqvist")
                    .put("at", "2026-03-01T09:10:00Z");
        }
        var reviewed = told.withArray("fired").addObject();
        reviewed.put("rule", "CES-08").put("level", "urgent").put("why", "Unsure is never clear.");
        reviewed.put("passes", "review").put("cleared", false);
        reviewed.putArray("sources").add("GIRFT");
        reviewed.putArray("answers");
        reviewed.putObject("review")
                .put("reviewer", "Dr Jo Hale")
                .put("profession", "advanced-practitioner")
                .put("reviewedAt", "2026-03-01T12:00:00Z")
                .put("findings", "Sensation normal.")
                .put("excluded", "Compression")
                .put("plan", "Go on")
                .put("recordedBy", "Otto Berg")
                .put("recordedAt", "2026-03-01T12:30:00Z");
        var asked = told.putArray("asked").addObject().put("group", "context").put("label", "Context");
        asked.putArray("answers")
                .addObject()
                .put("key", "other")
                .put("question", "Anything else")
                .put("answer", WORDS);
        told.putArray("missing");
        told.putArray("notAsked")
                .addObject()
                .put("key", "pregnancy")
                .put("group", "Context")
                .put("question", "Pregnancy status")
                .putArray("dependsOn")
                .add("Age in years");
        return told;
    }

    /** @param screenings newest first, with their status */
    static ObjectNode history(List<Map.Entry<String, String>> screenings, int from, int limit) {
        var page = JSON.createObjectNode();
        var items = page.putArray("items");
        screenings.stream().skip(from).limit(limit).forEach(screening -> {
            var row = items.addObject()
                    .put("id", screening.getKey())
                    .put("status", screening.getValue())
                    .put("level", screening.getValue().equals("complete") ? "caution" : "incomplete")
                    .put("startedAt", "2026-03-01T09:00:00Z")
                    .put("startedBy", "Anna Lindqvist");
            if (screening.getValue().equals("complete")) {
                row.put("completedAt", "2026-03-01T09:06:00Z")
                        .put("completedBy", "Anna Lindqvist")
                        .put("validUntil", "2026-03-15T09:06:00Z");
            }
        });
        return from + limit < screenings.size() ? page.put("next", String.valueOf(from + limit)) : page.putNull("next");
    }

    static ObjectNode inForce() {
        var told = JSON.createObjectNode();
        told.putObject("instrument")
                .put("id", "red-flags/1.0.0")
                .put("hash", HASH)
                .put("count", 3);
        told.putObject("ruleset").put("id", "red-flags/1.0.0").put("hash", HASH).put("count", RULES.size());
        var levels = told.putArray("levels");
        for (var level : List.of("emergency", "urgent", "referral", "caution")) {
            levels.addObject()
                    .put("level", level)
                    .put("meaning", "What " + level + " means.")
                    .put(
                            "rules",
                            RULES.stream()
                                    .filter(rule -> rule.level().equals(level))
                                    .count());
        }
        var regions = told.putArray("regions");
        regions.addObject().put("value", "low_back").put("label", "Low back").put("rules", 41);
        regions.addObject().put("value", "knee").put("label", "Knee").put("rules", 41);
        return told;
    }

    static ObjectNode found(Map<String, String> query) {
        var cursor = query.getOrDefault("cursor", "");
        var found = RULES.stream().filter(rule -> fits(rule, query)).toList();
        var rest = found.stream()
                .filter(rule -> cursor.isEmpty() || index(rule.id()) > index(cursor))
                .toList();
        var limit = Integer.parseInt(query.get("limit"));
        var page = JSON.createObjectNode().put("found", found.size());
        var items = page.putArray("items");
        rest.stream().limit(limit).forEach(rule -> tell(rule, items.addObject()));
        return rest.size() > limit ? page.put("next", rest.get(limit - 1).id()) : page.putNull("next");
    }

    static boolean knowsRegion(String region) {
        return region.isEmpty()
                || RULES.stream().anyMatch(rule -> rule.regions().contains(region));
    }

    private static int index(String rule) {
        return RULES.stream().map(Rule::id).toList().indexOf(rule);
    }

    private static boolean fits(Rule rule, Map<String, String> query) {
        var text = (rule.id() + " " + rule.why()).toLowerCase();
        return Arrays.stream(query.getOrDefault("q", "").toLowerCase().split(" "))
                        .allMatch(text::contains)
                && (query.getOrDefault("level", "").isEmpty()
                        || query.get("level").equals(rule.level()))
                && (query.getOrDefault("region", "").isEmpty() || rule.regions().contains(query.get("region")));
    }

    private static void tell(Rule rule, ObjectNode told) {
        told.put("id", rule.id())
                .put("level", rule.level())
                .put("why", rule.why())
                .put("everywhere", rule.regions().size() == 2)
                .put("condition", "key == 'yes'");
        if (rule.id().equals("LB-02")) {
            told.put("own", true);
        }
        told.putArray("sources").add("Somebody & al.");
        told.putArray("questions")
                .addObject()
                .put("key", "key")
                .put("id", "RF-X01")
                .put("label", "True locking");
        var regions = told.putArray("regions");
        rule.regions().forEach(region -> regions.addObject()
                .put("value", region)
                .put("label", region.equals("knee") ? "Knee" : "Low back"));
    }
}

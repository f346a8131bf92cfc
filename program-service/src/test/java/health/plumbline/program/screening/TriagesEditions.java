package health.plumbline.program.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The versions of the red-flag rules that triage tells of: one in force, one withdrawn, one before. */
final class TriagesEditions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TriagesEditions() {}

    static ArrayNode all() {
        var all = JSON.createArrayNode();
        edition(all, "1.1.0").put("inForce", true);
        edition(all, "1.0.1")
                .put("inForce", false)
                .put("withdrawnAt", "2025-02-01T09:00:00Z")
                .put("withdrawnWhy", "GN-02 never fired & was mended.");
        edition(all, "1.0.0").put("inForce", false);
        return all;
    }

    private static ObjectNode edition(ArrayNode all, String version) {
        var edition = all.addObject().put("version", version).put("publishedAt", "2025-01-15T09:00:00Z");
        edition.putObject("instrument").put("id", "red-flags/" + version).put("count", 81);
        edition.putObject("ruleset").put("id", "red-flags/" + version).put("count", 102);
        return edition;
    }

    /** @return empty for a version that never was */
    static Optional<ObjectNode> changes(Map<String, String> query) {
        var from = query.getOrDefault("from", "");
        var to = query.getOrDefault("to", "");
        if (!from.matches("1\\.0\\.[01]") || !to.matches("1\\.[01]\\.[01]")) {
            return Optional.empty();
        }
        var changes = JSON.createObjectNode().put("from", from).put("to", to);
        var rules = changes.putArray("rules");
        var changed = rules.addObject().put("id", "GN-02").put("change", "changed");
        changed.putArray("what").add("level").add("clearing");
        rule(changed.putObject("before"), "caution", "rationale");
        rule(changed.putObject("after"), "referral", "review");
        rule(rules.addObject().put("id", "GN-50").put("change", "added").putObject("after"), "urgent", "review");
        rule(rules.addObject().put("id", "GN-51").put("change", "removed").putObject("before"), "caution", "rationale");
        var question = changes.putArray("questions")
                .addObject()
                .put("key", "course")
                .put("id", "RF-A07")
                .put("change", "changed");
        question.putArray("what").add("patient's words").add("when it is asked");
        question(question.putObject("before"), "How is it going?");
        question(question.putObject("after"), "Is it better, the same or worse?");
        return Optional.of(changes);
    }

    private static void rule(ObjectNode rule, String level, String passes) {
        rule.put("level", level)
                .put("why", "A <b>reason</b>.")
                .put("condition", "course == 'worse'")
                .put("passes", passes);
        rule.putArray("sources").add("Somebody & al.");
    }

    private static void question(ObjectNode question, String patientLabel) {
        question.put("label", "Course of the episode").put("patientLabel", patientLabel);
        question.putArray("options").addObject().put("value", "worse").put("label", "Worse");
    }
}

package health.plumbline.program.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What triage says of rules that a review or new facts let pass, and of an emergency, by its contract. */
final class TriagesClearing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant TRIGGERED = Instant.parse("2026-03-01T09:02:00Z");

    private final Map<String, JsonNode> reviews = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> outcomes = new ConcurrentHashMap<>();

    /** A problem to answer with, or null. */
    record Refused(int status, String code, String detail) {}

    /** Adds the rules that fire on these answers beside the caution. */
    void tellFired(String screening, Map<String, JsonNode> answers, ArrayNode fired) {
        if (says(answers, "saddle", "yes")) {
            var rule = fired.addObject().put("rule", "CES-01").put("level", "emergency");
            rule.put("why", "Suspected cauda equina.")
                    .put("passes", "new-facts")
                    .put("cleared", false);
            rule.putArray("professions");
        }
        if (says(answers, "saddle", "unsure")) {
            review(fired.addObject(), screening, "CES-08", "urgent", "doctor", "advanced-practitioner")
                    .put("askedAgain", true)
                    .put("cleared", false);
        }
        if (says(answers, "risks", "osteoporosis")) {
            var rule = review(fired.addObject(), screening, "NEU-06", "referral", "doctor", "physiotherapist");
            rule.put("examination", "strength and reflexes")
                    .put("askedAgain", false)
                    .put("cleared", rule.has("review"));
        }
    }

    private ObjectNode review(ObjectNode rule, String screening, String id, String level, String... professions) {
        rule.put("rule", id).put("level", level).put("why", "Why " + id + ".").put("passes", "review");
        rule.put("triggeredAt", TRIGGERED.toString());
        var signers = rule.putArray("professions");
        List.of(professions).forEach(signers::add);
        var kept = reviews.get(screening + id);
        if (kept != null) {
            rule.set("review", kept);
        }
        return rule;
    }

    Refused review(String screening, JsonNode sent, String account) {
        if (Instant.parse(sent.get("reviewedAt").asText()).isBefore(TRIGGERED)) {
            return new Refused(422, "review-untimely", "The review is older than the answers that led to it.");
        }
        for (var rule : sent.get("rules")) {
            if (rule.asText().equals("CES-08")
                    && sent.get("profession").asText().equals("physiotherapist")) {
                return new Refused(422, "review-profession", "CES-08 needs a doctor or an advanced practitioner.");
            }
        }
        for (var rule : sent.get("rules")) {
            reviews.putIfAbsent(
                    screening + rule.asText(),
                    ((ObjectNode) sent.deepCopy())
                            .put("recordedBy", account)
                            .put("recordedAt", "2026-03-02T10:00:00Z"));
        }
        return null;
    }

    ObjectNode standing(String patient, boolean emergency) {
        var standing = JSON.createObjectNode().put("patient", patient).put("epoch", 1);
        if (!emergency) {
            return standing;
        }
        var told = standing.putObject("emergency").put("since", TRIGGERED.toString());
        told.putArray("rules").add("CES-01");
        var needs = told.putArray("needs");
        var outcome = outcomes.get(patient);
        if (outcome == null) {
            needs.add("outcome");
        } else {
            told.set("outcome", outcome);
        }
        var signed = outcome != null && outcome.has("counterSignedBy");
        if (outcome != null && !signed) {
            needs.add("counter-signature");
        }
        told.put("counterSigned", signed);
        needs.add("screening");
        return standing;
    }

    Refused recordOutcome(String patient, JsonNode sent, String account) {
        if (Instant.parse(sent.get("assessedAt").asText()).isBefore(TRIGGERED)) {
            return new Refused(422, "outcome-untimely", "The assessment is older than the emergency.");
        }
        outcomes.putIfAbsent(
                patient,
                ((ObjectNode) sent.deepCopy()).put("recordedBy", account).put("recordedAt", "2026-03-02T10:00:00Z"));
        return null;
    }

    Refused counterSign(String patient, String account) {
        var outcome = outcomes.get(patient);
        if (outcome.get("recordedBy").asText().equals(account)) {
            return new Refused(409, "counter-signature-own", "Another clinician has to counter-sign this.");
        }
        outcome.put("counterSignedBy", account).put("counterSignedAt", "2026-03-02T11:00:00Z");
        return null;
    }

    ObjectNode outcome(String patient) {
        return outcomes.get(patient);
    }

    private static boolean says(Map<String, JsonNode> answers, String key, String value) {
        return answers.containsKey(key) && answers.get(key).toString().contains("\"" + value + "\"");
    }
}

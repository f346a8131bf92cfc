package health.plumbline.program.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What a clinic asks for beyond the core, as triage keeps it by its contract; refuses as triage does. */
public final class TriagesPolicy {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> CORE =
            Map.of("releaseEarly", 3, "releaseLater", 7, "runningShort", 14, "runningLong", 28);

    private static volatile ObjectNode limits;
    private static volatile ArrayNode rules;
    private static volatile int number;
    private static volatile boolean selfCare;

    /** @param status of the answer; @param body a problem where it refuses */
    record Answer(int status, JsonNode body) {}

    static {
        reset();
    }

    private TriagesPolicy() {}

    /** The core's times, and no rules of the clinic's own. */
    public static void reset() {
        limits = JSON.createObjectNode();
        CORE.forEach(limits::put);
        rules = JSON.createArrayNode();
        number = 0;
        selfCare = false;
    }

    /** Somebody else keeps these rules. */
    public static void keep(List<Map<String, String>> kept) {
        rules = JSON.valueToTree(kept);
        number++;
    }

    public static JsonNode rules() {
        return rules;
    }

    public static JsonNode limits() {
        return limits;
    }

    static Answer answer(String method, String what, JsonNode body, boolean admin) {
        if (method.equals("PUT") && !admin) {
            return new Answer(403, problem("forbidden", 403, "Your account may not do this in this clinic."));
        }
        if (what.equals("self-care")) {
            selfCare = method.equals("PUT") ? body.get("allowed").asBoolean() : selfCare;
            return new Answer(200, JSON.createObjectNode().put("allowed", selfCare));
        }
        if (what.equals("validity")) {
            return method.equals("PUT") ? shorten(body) : new Answer(200, validity());
        }
        return method.equals("PUT") ? keep(body) : new Answer(200, view());
    }

    private static Answer shorten(JsonNode wanted) {
        var refused = problem(
                "validity-too-long",
                422,
                "A clinic may let a screening count for less time than the core, never for longer.");
        var violations = refused.putArray("violations");
        CORE.forEach((name, most) -> {
            if (wanted.get(name).asInt() < 1 || wanted.get(name).asInt() > most) {
                violations.addObject().put("pointer", "/" + name).put("message", "From 1 to " + most + " days");
            }
        });
        if (!violations.isEmpty()) {
            return new Answer(422, refused);
        }
        limits = (ObjectNode) wanted;
        return new Answer(200, validity());
    }

    private static ObjectNode validity() {
        var told = JSON.createObjectNode();
        told.set("inForce", limits);
        told.set("core", JSON.valueToTree(CORE));
        return told;
    }

    private static Answer keep(JsonNode wanted) {
        if (wanted.get("number").asInt() != number) {
            return new Answer(409, problem("clinic-rules-changed", 409, "Somebody else saved the rules meanwhile."));
        }
        for (var place = 0; place < wanted.get("rules").size(); place++) {
            var rule = wanted.get("rules").get(place);
            if (rule.get("when").asText().contains("bettr")) {
                return broken(rule, "/rules/%d/when".formatted(place), "course has no option 'bettr'");
            }
            if (rule.get("id").asText().equals("CES-01")) {
                return broken(rule, "/rules/%d/id".formatted(place), "This is a rule of the core <b>");
            }
        }
        rules = (ArrayNode) wanted.get("rules");
        number++;
        return new Answer(200, view());
    }

    private static Answer broken(JsonNode rule, String pointer, String message) {
        var problem = problem(
                "clinic-rule-broken",
                422,
                "rule %s: %s".formatted(rule.get("id").asText(), message));
        problem.putArray("violations").addObject().put("pointer", pointer).put("message", message);
        return new Answer(422, problem);
    }

    private static ObjectNode view() {
        var told = JSON.createObjectNode().put("number", number).put("core", "red-flags/1.0.0");
        if (number > 0) {
            told.put("publishedAt", "2026-03-01T09:00:00Z");
        }
        told.set("rules", rules);
        told.put("somethingNew", true);
        var questions = told.putArray("questions");
        question(questions, "age", "Age in years", "number").put("nullable", false);
        question(questions, "onset_age", "Age at first onset", "number").put("nullable", true);
        options(question(questions, "ces_saddle", "Saddle / perianal sensory change", "choice"), "no", "yes", "unsure");
        options(
                question(
                        questions,
                        "ces_bladder",
                        "Bladder disturbance (retention, hesitancy, reduced sensation, incontinence)",
                        "choice"),
                "no",
                "new_or_changed",
                "long_standing_unchanged");
        options(question(questions, "course", "Course of the episode", "choice"), "better", "same", "worse");
        options(question(questions, "bone_risk", "Bone fragility risks", "set"), "osteoporosis", "steroids_3m");
        question(questions, "other", "Anything else", "text");
        question(questions, "cancer", "cancer", "fact");
        var panels = told.putArray("panels");
        panels.addObject().put("name", "cauda_equina").put("headline", "Emergency department now & do not wait");
        return told;
    }

    private static ObjectNode question(ArrayNode questions, String key, String label, String kind) {
        return questions.addObject().put("key", key).put("label", label).put("kind", kind);
    }

    private static void options(ObjectNode question, String... values) {
        var options = question.putArray("options");
        for (var value : values) {
            options.addObject().put("value", value).put("label", "It is " + value);
        }
    }

    private static ObjectNode problem(String code, int status, String detail) {
        return JSON.createObjectNode()
                .put("type", "urn:plumbline:problem:" + code)
                .put("status", status)
                .put("detail", detail);
    }
}

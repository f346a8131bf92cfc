package health.plumbline.triage;

import static health.plumbline.triage.Consulting.clinician;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a patient does at home with the screening that a clinician asked for, over HTTP with a real token. */
public record AtHome(String clinic, String account) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A man with a back strain that gets better. */
    private static final Map<String, Object> BACK_STRAIN = Map.of(
            "age",
            34,
            "sex_at_birth",
            "male",
            "regions",
            List.of("low_back"),
            "duration_days",
            4,
            "pain_worst",
            6,
            "onset",
            "after_strain",
            "course",
            "better",
            "relief",
            "eases_with_position_or_rest",
            "mechanical",
            "changes_with_movement",
            "onset_age",
            30);

    public static Response request(UUID patient, UUID id) {
        return clinician("north").body(Map.of("id", id)).post("/api/patients/" + patient + "/screening-requests");
    }

    public static UUID requested(UUID patient) {
        var id = UUID.randomUUID();
        request(patient, id).then().statusCode(201);
        return id;
    }

    public ValidatableResponse look() {
        return Consulting.patient(clinic, account).get("/api/my-screening").then();
    }

    public ValidatableResponse answer(String key, Object value) {
        return Consulting.patient(clinic, account)
                .body(Map.of("value", value))
                .put("/api/my-screening/answers/" + key)
                .then();
    }

    public ValidatableResponse withdraw(String key) {
        return Consulting.patient(clinic, account)
                .delete("/api/my-screening/answers/" + key)
                .then();
    }

    public ValidatableResponse complete() {
        return Consulting.patient(clinic, account)
                .post("/api/my-screening/completion")
                .then();
    }

    public void answeredAll(Map<String, Object> findings) {
        answeredAll(findings, new StringBuilder());
    }

    /** Answers what is asked and open, from the top. @param seen gets everything that was told meanwhile */
    public void answeredAll(Map<String, Object> findings, StringBuilder seen) {
        var text = look().statusCode(200).extract().asString();
        for (var open = open(text); open != null; open = open(text)) {
            seen.append(text);
            var key = open.get("key").asText();
            var value = findings.containsKey(key) ? findings.get(key) : BACK_STRAIN.getOrDefault(key, nothing(open));
            text = answer(key, value).statusCode(200).extract().asString();
        }
        seen.append(text);
    }

    private static JsonNode open(String view) {
        try {
            for (var topic : JSON.readTree(view).get("topics")) {
                for (var item : topic.get("items")) {
                    if (item.get("mandatory").asBoolean() && !item.has("answer")) {
                        return item;
                    }
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(JsonNode item) {
        var options = item.get("options").findValuesAsText("value");
        if (item.get("type").asText().equals("set")) {
            return List.of();
        }
        if (options.isEmpty()) {
            return 30;
        }
        return options.contains("no") ? "no" : options.contains("none") ? "none" : options.get(0);
    }
}

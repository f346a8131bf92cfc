package health.plumbline.triage;

import static health.plumbline.triage.Consulting.clinician;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a patient does at home with the screening that a clinician asked for, over HTTP with a real token.
 *
 * @param as who calls: the patient, or the portal with the secret of a link
 */
public record AtHome(Supplier<RequestSpecification> as, String path) {

    /** The portal's own account. */
    public static final String PORTAL = "11111111-0000-4000-8000-0000000000b0";

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

    /** A patient who has signed in. */
    public AtHome(String clinic, String account) {
        this(() -> Consulting.patient(clinic, account), "/api/my-screening");
    }

    /** A patient who follows the link in a mail. */
    public static AtHome byLink(String secret) {
        return new AtHome(() -> portal().header("Screening-Link", secret), "/api/linked-screening");
    }

    /** The portal, with nobody signed in. */
    public static RequestSpecification portal() {
        return given().auth()
                .oauth2(Tokens.bearer(PORTAL, null, "screening-link"))
                .contentType(ContentType.JSON);
    }

    public static Response link(String clinic, UUID patient, UUID screening, UUID mail) {
        return clinician(clinic)
                .body(Map.of("screening", screening, "mail", mail))
                .post("/api/patients/" + patient + "/screening-links");
    }

    /** The link of a mail that was sent about a new screening. */
    public static UUID linked(String clinic, UUID patient) {
        return linked(clinic, patient, UUID.randomUUID());
    }

    /** The link of a mail that was sent about this screening, which is begun if there is none. */
    public static UUID linked(String clinic, UUID patient, UUID screening) {
        var made = link(clinic, patient, screening, UUID.randomUUID());
        return UUID.fromString(made.then().statusCode(201).extract().path("link"));
    }

    public static String secretOf(UUID link) {
        return portal().post("/api/screening-links/" + link + "/secrets")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    public static Response request(UUID patient, UUID id) {
        return clinician("north").body(Map.of("id", id)).post("/api/patients/" + patient + "/screening-requests");
    }

    public static UUID requested(UUID patient) {
        var id = UUID.randomUUID();
        request(patient, id).then().statusCode(201);
        return id;
    }

    public ValidatableResponse look() {
        return as.get().get(path).then();
    }

    public ValidatableResponse answer(String key, Object value) {
        return as.get()
                .body(Map.of("value", value))
                .put(path + "/answers/" + key)
                .then();
    }

    public ValidatableResponse withdraw(String key) {
        return as.get().delete(path + "/answers/" + key).then();
    }

    public ValidatableResponse complete() {
        return as.get().post(path + "/completion").then();
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

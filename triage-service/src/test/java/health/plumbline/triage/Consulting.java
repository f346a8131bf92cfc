package health.plumbline.triage;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.Tokens;
import health.plumbline.triage.screening.QuickScreening;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What clinicians and patients do at triage's door, over HTTP with real tokens; patients are put in as facts would. */
public final class Consulting {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Object> BACK_STRAIN = Map.of(
            "age", 34,
            "sex_at_birth", "male",
            "regions", List.of("low_back"),
            "duration_days", 4,
            "pain_worst", 6,
            "onset", "after_strain",
            "course", "better",
            "relief", "eases_with_position_or_rest",
            "mechanical", "changes_with_movement");

    private static final String COLLEAGUE = "11111111-0000-4000-8000-0000000000c0";

    private Consulting() {}

    public static RequestSpecification clinician(String clinic) {
        return given().auth().oauth2(Tokens.clinician(clinic)).contentType(ContentType.JSON);
    }

    /** A second clinician of the clinic. */
    public static RequestSpecification colleague(String clinic) {
        sql(
                clinic,
                "insert into member values ('%s', '%s', 'clinician', 'Colleague') on conflict do nothing"
                        .formatted(clinic, COLLEAGUE));
        return given().auth()
                .oauth2(Tokens.bearer(COLLEAGUE, clinic, "clinician"))
                .contentType(ContentType.JSON);
    }

    /** The same person as the clinician, as the administrator of the clinic. */
    public static RequestSpecification admin(String clinic) {
        sql(
                clinic,
                "insert into member values ('%s', '%s', 'clinic-admin', 'Admin') on conflict do nothing"
                        .formatted(clinic, Tokens.NORTH_CLINICIAN));
        return given().auth()
                .oauth2(Tokens.bearer(Tokens.NORTH_CLINICIAN, clinic, "clinic-admin"))
                .contentType(ContentType.JSON);
    }

    /** For how long screenings count in the north. */
    public static Response validity(int releaseEarly, int releaseLater, int runningShort, int runningLong) {
        return admin("north")
                .body(Map.of(
                        "releaseEarly", releaseEarly,
                        "releaseLater", releaseLater,
                        "runningShort", runningShort,
                        "runningLong", runningLong))
                .put("/api/clinic/validity");
    }

    /** The rules that the north adds to the core's, from now on. */
    public static Response ownRules(List<Map<String, Object>> rules) {
        var number = admin("north").get("/api/clinic/rules").path("number");
        return admin("north").body(Map.of("number", number, "rules", rules)).put("/api/clinic/rules");
    }

    public static RequestSpecification patient(String clinic, String account) {
        return given().auth().oauth2(Tokens.patient(clinic, account)).contentType(ContentType.JSON);
    }

    /** A patient of the clinic. */
    public static UUID registered(String clinic) {
        var patient = UUID.randomUUID();
        sql(clinic, "insert into patient values ('%s', '%s', 'Somebody')".formatted(clinic, patient));
        return patient;
    }

    /** The account of this patient. */
    public static String account(String clinic, UUID patient) {
        var account = UUID.randomUUID().toString();
        sql(clinic, "insert into patient_account values ('%s', '%s', '%s', now())".formatted(clinic, account, patient));
        return account;
    }

    public static UUID begun(UUID patient) {
        return begun("north", patient);
    }

    public static UUID begun(String clinic, UUID patient) {
        return UUID.fromString(clinician(clinic)
                .body(Map.of("patient", patient))
                .post("/api/screenings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static Response answer(UUID screening, String key, Object value) {
        return answer("north", screening, key, value);
    }

    public static Response answer(String clinic, UUID screening, String key, Object value) {
        return clinician(clinic).body(Map.of("value", value)).put("/api/screenings/" + screening + "/answers/" + key);
    }

    /** Answers what is asked: a man with a back strain that gets better, but for these findings. */
    public static JsonNode answered(String clinic, UUID screening, Map<String, Object> findings) {
        var view = tree(clinician(clinic).get("/api/screenings/" + screening));
        while (!view.get("missing").isEmpty()) {
            var key = view.get("missing").get(0).asText();
            var value =
                    findings.containsKey(key) ? findings.get(key) : BACK_STRAIN.getOrDefault(key, negative(view, key));
            view = tree(answer(clinic, screening, key, value));
        }
        return view;
    }

    /** A screening of the patient, completed with these findings and otherwise nothing. */
    public static UUID screened(String clinic, UUID patient, Map<String, Object> findings) {
        var answers = new HashMap<>(BACK_STRAIN);
        answers.putAll(findings);
        return QuickScreening.of(clinic, patient, answers);
    }

    /** A screening as {@link #screened}, by a clinician of the north over HTTP, question by question. */
    public static UUID completed(UUID patient, Map<String, Object> findings) {
        var screening = begun(patient);
        answered("north", screening, findings);
        clinician("north")
                .post("/api/screenings/" + screening + "/completion")
                .then()
                .statusCode(200);
        return screening;
    }

    public static UUID screened(UUID patient, Map<String, Object> findings) {
        return screened("north", patient, findings);
    }

    /** What somebody found who looked at what these rules found. */
    public static Map<String, Object> review(String profession, Instant reviewedAt, String... rules) {
        return new LinkedHashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "rules",
                List.of(rules),
                "reviewer",
                "Dr Jo Hale",
                "profession",
                profession,
                "reviewedAt",
                reviewedAt.toString(),
                "findings",
                "Strength, sensation and reflexes normal; no upper-motor signs.",
                "excluded",
                "Cauda equina syndrome, fracture",
                "plan",
                "Begin, and see again in two weeks"));
    }

    public static Response review(UUID screening, String profession, Instant reviewedAt, String... rules) {
        return clinician("north")
                .body(review(profession, reviewedAt, rules))
                .post("/api/screenings/" + screening + "/reviews");
    }

    /** What the service found that received the patient. */
    public static Map<String, Object> outcome(Instant assessedAt) {
        return new LinkedHashMap<>(Map.of(
                "id", UUID.randomUUID(),
                "service", "Emergency department, General Hospital",
                "assessedAt", assessedAt.toString(),
                "outcome", "Scanned the same day: no compression of the cauda equina.",
                "plan", "Back to the clinic; return at once if it comes again"));
    }

    public static Map<String, Object> wanted(UUID patient) {
        return new LinkedHashMap<>(Map.of(
                "patient",
                patient,
                "program",
                UUID.randomUUID(),
                "version",
                1,
                "contentHash",
                "sha256:" + "a".repeat(64)));
    }

    public static Response clear(UUID patient) {
        return clinician("north").body(wanted(patient)).post("/api/clearances");
    }

    /** How the patient stands now. */
    public static ValidatableResponse standing(UUID patient) {
        return clinician("north")
                .get("/api/patients/" + patient + "/standing")
                .then()
                .statusCode(200);
    }

    public static long epoch(UUID patient) {
        return clinician("north")
                .get("/api/patients/" + patient + "/epoch")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("epoch");
    }

    public static int count(String what) {
        try (var connection = Postgres.asSuperuser();
                var rows = connection.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String clinic, String statement) {
        try (var connection = Postgres.asApp(clinic)) {
            connection.createStatement().executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object negative(JsonNode view, String key) {
        for (var group : view.get("groups")) {
            for (var item : group.get("items")) {
                if (item.get("key").asText().equals(key)) {
                    return negative(item);
                }
            }
        }
        throw new AssertionError(key + " is missing and not asked");
    }

    private static Object negative(JsonNode item) {
        var options = item.get("options").findValuesAsText("value");
        if (item.get("type").asText().equals("set")) {
            return List.of();
        }
        if (options.isEmpty()) {
            return 50;
        }
        return options.contains("no") ? "no" : options.contains("none") ? "none" : options.get(0);
    }

    private static JsonNode tree(Response response) {
        try {
            if (response.statusCode() != 200) {
                throw new AssertionError(response.asString());
            }
            return JSON.readTree(response.asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

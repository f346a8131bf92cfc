package health.plumbline.program;

import static io.restassured.RestAssured.given;

import health.plumbline.program.dosage.Range;
import health.plumbline.program.techniques.TechniquePublished;
import health.plumbline.program.techniques.Techniques;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A clinician at work over HTTP: what every test begins with, so that it can come to its own point. */
public final class Clinician {

    /** Ten repetitions with a hold of five seconds; 5 to 20 are allowed, 8 to 12 recommended. */
    public static final String TILT = "pelvic_tilt";

    /** A rest of five minutes; 2 to 15 are allowed, 5 to 10 recommended. */
    public static final String REST = "pos_90_90";

    private final String token;

    private Clinician(String token) {
        this.token = token;
    }

    public static Clinician of(String clinic) {
        return new Clinician(Tokens.clinician(clinic));
    }

    public static Clinician with(String token) {
        return new Clinician(token);
    }

    /** Both clinics, and two techniques of the installation. */
    public static void prepare() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        TestClinics.configure();
        TestClinics.in("*", () -> {
            var techniques = Arc.container().instance(Techniques.class).get();
            techniques.keep(technique(
                    TILT,
                    "Pelvic tilt",
                    Map.of(
                            "reps", Range.of(5, 8, 10, 12, 20),
                            "sets", Range.of(1, 1, 1, 2, 3),
                            "holdSeconds", Range.of(1, 3, 5, 5, 10),
                            "perDay", Range.of(1, 1, 2, 2, 4),
                            "daysPerWeek", Range.of(1, 5, 7, 7, 7))));
            techniques.keep(technique(
                    REST,
                    "90/90 supported rest",
                    Map.of(
                            "minutes", Range.of(2, 5, 5, 10, 15),
                            "perDay", Range.of(1, 1, 2, 3, 4),
                            "daysPerWeek", Range.of(1, 5, 7, 7, 7))));
            return null;
        });
        TriageCounterpart.recover();
    }

    private static TechniquePublished technique(String id, String name, Map<String, Range> dose) {
        return new TechniquePublished(
                id,
                1,
                "sha256:" + id,
                name,
                List.of("a synonym of " + name),
                "mobility",
                "supine",
                "flexion",
                List.of("low_back"),
                List.of("mat"),
                List.of("Lie down.", "Breathe."),
                "Slowly.",
                List.of("Holding the breath"),
                List.of("Leg pain spreads"),
                List.of("mobility"),
                List.of("supine_flat"),
                false,
                dose);
    }

    public RequestSpecification ask() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public UUID patient() {
        var id = UUID.randomUUID();
        ask().body(Map.of("id", id, "name", "Pat " + id, "email", id + "@people.example"))
                .post("/api/patients")
                .then()
                .statusCode(201);
        return id;
    }

    public UUID program(UUID patient) {
        var id = UUID.randomUUID();
        ask().body(Map.of("id", id, "title", "Lower back"))
                .post("/api/patients/{patient}/programs", patient)
                .then()
                .statusCode(201);
        return id;
    }

    /** @return the id of the new item */
    public UUID add(UUID program, String technique) {
        var item = UUID.randomUUID();
        ask().body(Map.of("revision", revision(program), "item", item, "technique", technique))
                .post("/api/programs/{id}/items", program)
                .then()
                .statusCode(201);
        return item;
    }

    public int revision(UUID program) {
        return ask().get("/api/programs/{id}", program)
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
    }

    /** A draft with one exercise, ready to be cleared. */
    public UUID readyDraft(UUID patient) {
        var program = program(patient);
        add(program, TILT);
        return program;
    }

    public Response clear(UUID program) {
        return ask().post("/api/programs/{id}/clearance", program);
    }

    /** @return the id of the clearance */
    public String cleared(UUID program) {
        return clear(program).then().statusCode(201).extract().path("id");
    }

    public Response release(UUID program, String clearance) {
        return ask().body(Map.of("clearance", clearance)).put("/api/programs/{id}/release", program);
    }

    /** A program that runs, in its first version. */
    public UUID released(UUID patient) {
        var program = readyDraft(patient);
        release(program, cleared(program)).then().statusCode(200);
        return program;
    }
}

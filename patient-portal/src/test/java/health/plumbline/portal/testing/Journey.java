package health.plumbline.portal.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The acts of a patient over JSON. */
public final class Journey {

    public static final String WELL =
            """
            {"ci_danger":"no","ci_body":"no","ci_event":["none"],"pain_pre":3,"loc_pre":"back_or_neck_only",
             "last_settle":"no_flare"}""";
    public static final String WELL_AFTER =
            """
            {"pain_post":3,"loc_post":"back_or_neck_only","new_numb_weak":"no","effort":4}""";
    public static final String DONE =
            """
            {"outcome":"done","setsDone":1,"repetitionsDone":10,"secondsDone":0,"evidence":"ticked"}""";

    private Journey() {}

    public static RequestSpecification as(Patients patient) {
        return given().auth().oauth2(patient.token()).contentType(ContentType.JSON);
    }

    public static ValidatableResponse start(Patients patient) {
        return as(patient)
                .body("{\"program\":\"%s\"}".formatted(patient.program()))
                .post("/api/sessions")
                .then();
    }

    public static UUID started(Patients patient) {
        return UUID.fromString(start(patient).statusCode(201).extract().path("id"));
    }

    public static ValidatableResponse before(Patients patient, UUID session, String answers) {
        return as(patient)
                .body(answers)
                .put("/api/sessions/{id}/check-ins/before", session)
                .then();
    }

    /** A session in which exercises are shown. */
    public static UUID running(Patients patient) {
        var session = started(patient);
        before(patient, session, WELL).statusCode(200);
        return session;
    }

    public static ValidatableResponse done(Patients patient, UUID session, UUID item, String done) {
        return as(patient)
                .body(done)
                .put("/api/sessions/{id}/items/{item}", session, item)
                .then();
    }

    public static ValidatableResponse stop(Patients patient, UUID session, String stop) {
        return as(patient).body(stop).put("/api/sessions/{id}/stop", session).then();
    }

    public static ValidatableResponse after(Patients patient, UUID session, String answers) {
        return as(patient)
                .body(answers)
                .put("/api/sessions/{id}/check-ins/after", session)
                .then();
    }

    public static ValidatableResponse look(Patients patient, UUID session) {
        return as(patient).get("/api/sessions/{id}", session).then();
    }
}

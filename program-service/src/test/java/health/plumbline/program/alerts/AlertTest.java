package health.plumbline.program.alerts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Told;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class AlertTest {

    private static final String MORNING = "2026-11-04T08:12:30Z";
    private static final String EVENING = "2026-11-04T19:40:00Z";

    private final Clinician anna = Clinician.of("north");
    private UUID patient;

    @BeforeEach
    void a_patient() {
        Clinician.prepare();
        patient = anna.patient();
    }

    @Test
    void a_danger_sign_is_an_immediate_alert() {
        danger(MORNING);

        alerts().body("level", equalTo("immediate")).body("open", equalTo(true));
    }

    @Test
    void what_belongs_to_one_day_is_one_alert_and_nothing_of_it_is_dropped() {
        danger(MORNING);
        Told.of("HoldPlaced", patient)
                .with(fact -> fact.put("hold", UUID.randomUUID().toString()).put("placedAt", EVENING))
                .awaitIn("north");

        alerts().body("causes", hasSize(2));
    }

    @Test
    void an_alert_is_acknowledged_by_name_with_a_note() {
        danger(MORNING);
        var alert = alert();

        anna.ask()
                .body(Map.of("note", "Called, is on the way to hospital"))
                .post("/api/alerts/{id}/acknowledgement", alert)
                .then()
                .statusCode(200)
                .body("open", equalTo(false))
                .body("causes[0].acknowledgedBy", equalTo("Person 0001"))
                .body("causes[0].note", equalTo("Called, is on the way to hospital"));

        anna.ask().get("/api/alerts").then().body("items.id", not(hasItem(alert)));
        anna.ask()
                .body(Map.of("note", "Me too"))
                .post("/api/alerts/{id}/acknowledgement", alert)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:alert-acknowledged"));
    }

    @Test
    void what_comes_after_the_acknowledgement_opens_the_alert_again() {
        danger(MORNING);
        var alert = alert();
        anna.ask()
                .body(Map.of("note", "Called"))
                .post("/api/alerts/{id}/acknowledgement", alert)
                .then()
                .statusCode(200);
        danger(EVENING);

        anna.ask()
                .get("/api/alerts/{id}", alert)
                .then()
                .body("open", equalTo(true))
                .body("causes", hasSize(2))
                .body("causes[0].note", equalTo("Called"));
    }

    @Test
    void an_alert_needs_a_note_to_be_acknowledged() {
        danger(MORNING);
        var alert = alert();

        anna.ask()
                .body(Map.of("note", " "))
                .post("/api/alerts/{id}/acknowledgement", alert)
                .then()
                .statusCode(400);

        alerts().body("open", equalTo(true));
    }

    private void danger(String at) {
        Told.of("SymptomReported", patient)
                .with(fact -> {
                    fact.put("report", UUID.randomUUID().toString()).put("at", at);
                    fact.putArray("flags").add("ci_danger");
                })
                .awaitIn("north");
    }

    private String alert() {
        return anna.ask()
                .get("/api/alerts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.patient == '" + patient + "' }.id");
    }

    private ValidatableResponse alerts() {
        return anna.ask().get("/api/alerts/{id}", alert()).then().statusCode(200);
    }
}

package health.plumbline.program.overview;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.alerts.Alerts;
import health.plumbline.program.alerts.Cause;
import health.plumbline.testkit.TestClinics;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class OverviewPageTest {

    private final Clinician work = Clinician.of("north");
    private final Browser anna = Browser.of("north");

    private UUID patient;

    @BeforeEach
    void prepare() {
        Clinician.prepare();
        patient = work.patient();
    }

    @Test
    void a_new_patient_has_a_page_that_says_what_comes_next() {
        anna.get(page())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Not screened"),
                        containsString("Nothing was due yet."),
                        containsString("No pain has been reported yet."),
                        containsString("Send invitation")));
    }

    @Test
    void a_program_is_started_from_here_and_needs_a_title() {
        anna.post(page() + "/programs", Map.of("title", "Lower back"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/programs/"));
        anna.post(page() + "/programs", Map.of("title", " "))
                .then()
                .statusCode(422)
                .body(containsString("Write a title of at most 120 characters."));
    }

    @Test
    void an_invitation_is_sent_and_can_be_sent_again() {
        anna.post(page() + "/invitations", Map.of()).then().statusCode(303);

        anna.get(page() + "?done=invited")
                .then()
                .body(allOf(containsString("The invitation is on its way."), containsString("Send invitation again")));
    }

    @Test
    void a_program_is_held_and_resumed_with_a_reason() {
        var program = work.released(patient);

        anna.post(page() + "/programs/" + program + "/hold", Map.of("reason", "x"))
                .then()
                .statusCode(422)
                .body(allOf(containsString("Say it in 3 to 500 characters."), containsString("value=\"x\"")));
        anna.post(page() + "/programs/" + program + "/hold", Map.of("reason", "On holiday"))
                .then()
                .statusCode(303);
        anna.get(page()).then().body(allOf(containsString("On hold: On holiday"), containsString("Resume")));

        anna.post(page() + "/programs/" + program + "/resumption", Map.of("reason", "Back again"))
                .then()
                .statusCode(303);
        work.ask().get("/api/programs/{id}", program).then().body("state", equalTo("released"));
    }

    @Test
    void a_program_of_another_patient_is_not_steered_from_here() {
        var elsewhere = work.released(work.patient());

        anna.post(page() + "/programs/" + elsewhere + "/hold", Map.of("reason", "By mistake"))
                .then()
                .statusCode(404);

        work.ask().get("/api/programs/{id}", elsewhere).then().body("state", equalTo("released"));
    }

    @Test
    void an_alert_is_acknowledged_with_a_note() {
        var alert = alert();

        anna.get(page()).then().body(containsString("Pain rose from 2 to 6"));
        anna.post(page() + "/alerts/" + alert + "/acknowledgement", Map.of("note", ""))
                .then()
                .statusCode(422);
        anna.post(page() + "/alerts/" + alert + "/acknowledgement", Map.of("note", "Phoned, swaps the exercise"))
                .then()
                .statusCode(303);

        anna.get(page()).then().body(not(containsString("Pain rose from 2 to 6")));
    }

    @Test
    void a_page_renews_itself_with_its_part_only() {
        anna.getPart(page() + "/news?seen=other")
                .then()
                .statusCode(200)
                .body(allOf(containsString("id=\"overview\""), not(containsString("<html"))));
    }

    @Test
    void another_clinics_patient_is_not_there() {
        var alert = alert();
        var bob = Browser.of("south");

        bob.get(page()).then().statusCode(404).contentType("text/html").body(containsString("Not found"));
        bob.get("/patients/" + UUID.randomUUID()).then().statusCode(404).body(containsString("Not found"));
        bob.getPart(page() + "/news").then().statusCode(404);
        bob.post(page() + "/invitations", Map.of()).then().statusCode(404);
        bob.post(page() + "/programs", Map.of("title", "Mine")).then().statusCode(404);
        bob.post(page() + "/alerts/" + alert + "/acknowledgement", Map.of("note", "Mine now"))
                .then()
                .statusCode(404);
        bob.post(page() + "/holds/" + UUID.randomUUID() + "/lifting", Map.of("reason", "Mine now"))
                .then()
                .statusCode(404);
        anna.get(page()).then().statusCode(200);
    }

    private UUID alert() {
        return TestClinics.in("north", () -> {
            var alerts = Arc.container().instance(Alerts.class).get();
            alerts.raise(new Cause(
                    UUID.randomUUID(),
                    patient,
                    Cause.Level.NEXT_WORKING_DAY,
                    "pain-rise",
                    "Pain rose from 2 to 6 of 10 while exercising.",
                    Instant.now()));
            return alerts.of(patient).get(0).id();
        });
    }

    private String page() {
        return "/patients/" + patient;
    }
}

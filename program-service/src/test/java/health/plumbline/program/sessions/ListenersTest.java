package health.plumbline.program.sessions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.program.Told;
import health.plumbline.testkit.Facts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other services tell has its effect here; each is the committed example of its contract. */
@ProgramTest
class ListenersTest {

    private final Clinician anna = Clinician.of("north");
    private UUID patient;

    @BeforeEach
    void a_patient() {
        Clinician.prepare();
        patient = anna.patient();
    }

    @Test
    void a_published_technique_can_be_prescribed_by_every_clinic() {
        Told.of("TechniquePublished", technique -> {}).awaitIn("*");

        for (var clinic : new String[] {"north", "south"}) {
            var who = Clinician.of(clinic);
            who.add(who.program(who.patient()), "prone_forearms");
        }
    }

    @Test
    void a_technique_of_one_clinic_cannot_be_prescribed_by_another() {
        Told.of(
                        "TechniquePublished",
                        technique -> technique.put("technique", "norths_own").put("hash", "sha256:own"))
                .awaitIn("north");
        var ben = Clinician.of("south");
        var program = ben.program(ben.patient());

        ben.ask()
                .body(Map.of("revision", 0, "technique", "norths_own"))
                .post("/api/programs/{id}/items", program)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:technique-unknown"));
        anna.add(anna.program(patient), "norths_own");
    }

    @Test
    void a_draft_keeps_the_revision_it_was_written_with() {
        Told.of(
                        "TechniquePublished",
                        technique -> technique.put("technique", "revised").put("hash", "sha256:r1"))
                .awaitIn("*");
        var program = anna.program(patient);
        anna.add(program, "revised");
        var clearance = anna.cleared(program);
        Told.of("TechniquePublished", technique -> technique
                        .put("technique", "revised")
                        .put("hash", "sha256:r2")
                        .put("revision", 2)
                        .put("name", "Another name"))
                .awaitIn("*");

        anna.ask().get("/api/programs/{id}", program).then().body("items[0].revision", equalTo(1));
        anna.release(program, clearance)
                .then()
                .statusCode(200)
                .body("content.items[0].name", equalTo("Prone on forearms"));
    }

    @Test
    void an_accepted_invitation_links_the_account() {
        Told.of("InvitationAccepted", patient).awaitIn("north");

        anna.ask().get("/api/patients/{id}", patient).then().body("hasAccount", equalTo(true));
        anna.ask()
                .post("/api/patients/{id}/invitations", patient)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:invitation-needless"));
    }

    @Test
    void a_session_is_shown_with_the_pain_around_it() {
        Told.of("SessionRecorded", patient).awaitIn("north");
        Told.of("SymptomReported", patient).awaitIn("north");
        Told.of("CheckInRecorded", patient).awaitIn("north");

        anna.ask()
                .get("/api/patients/{id}/sessions", patient)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].painBefore", equalTo(3))
                .body("items[0].painAfter", equalTo(5))
                .body("items[0].items.outcome", equalTo(List.of("done", "partly", "skipped")))
                .body("items[0].items[2].skipReason", equalTo("too_sore"));
        anna.ask()
                .get("/api/patients/{id}/progress", patient)
                .then()
                .body("pain.latestBefore", equalTo(3))
                .body("adherence.d28.ratio", nullValue())
                .body("adherence.d28.definition", equalTo("adherence/1.0.0"));
    }

    @Test
    void a_hold_stops_the_program_until_it_is_lifted() {
        var program = anna.released(patient);
        var hold = UUID.randomUUID().toString();
        Told.of("HoldPlaced", patient).with(fact -> fact.put("hold", hold)).awaitIn("north");

        anna.ask().get("/api/programs/{id}", program).then().body("state", equalTo("held"));
        Told.of("HoldLifted", patient).with(fact -> fact.put("hold", hold)).awaitIn("north");
        anna.ask().get("/api/programs/{id}", program).then().body("state", equalTo("released"));
    }

    @Test
    void an_emergency_answered_at_home_is_an_alert_by_its_hold_and_an_answered_screening_is_one_to_look_at() {
        Told.of("ScreeningRequestEnded", patient)
                .with(fact -> fact.put("why", "superseded")
                        .put("screening", UUID.randomUUID().toString()))
                .awaitIn("north");
        assertThat(Records.count("alert_cause", "clinic = 'north' and patient = ?::uuid", patient.toString()))
                .isZero();
        Told.of("HoldPlaced", patient)
                .with(fact -> fact.put("hold", UUID.randomUUID().toString())
                        .put("reason", "screening_emergency")
                        .put("alert", "immediate"))
                .awaitIn("north");
        Told.of("ScreeningRequestEnded", patient)
                .with(fact -> fact.put("screening", UUID.randomUUID().toString()))
                .awaitIn("north");

        assertThat(Records.count(
                        "alert_cause",
                        "clinic = 'north' and patient = ?::uuid and code = 'hold-screening_emergency' and level = 'immediate'",
                        patient.toString()))
                .isOne();
        assertThat(Records.count(
                        "alert_cause",
                        "clinic = 'north' and patient = ?::uuid and code = 'screening-answered' and level = 'next_working_day'",
                        patient.toString()))
                .isOne();
    }

    @Test
    void a_revocation_asks_for_a_screening_and_a_later_screening_settles_it() {
        var program = anna.readyDraft(patient);
        Told.of("ScreeningCompleted", patient)
                .with(fact -> fact.put("validUntil", "2099-01-01T00:00:00Z"))
                .awaitIn("north");
        anna.ask().get("/api/programs/{id}", program).then().body("standing.needsScreening", equalTo(false));

        Told.of("ClearanceRevoked", patient).awaitIn("north");
        anna.ask()
                .get("/api/programs/{id}", program)
                .then()
                .body("standing.needsScreening", equalTo(true))
                .body("missing[0].code", equalTo("screening-due"));

        Told.of("ScreeningCompleted", patient)
                .with(fact -> fact.put("screening", UUID.randomUUID().toString())
                        .put("epoch", 3)
                        .put("completedAt", "2026-11-05T09:00:00Z")
                        .put("validUntil", "2099-01-01T00:00:00Z"))
                .awaitIn("north");
        anna.ask().get("/api/programs/{id}", program).then().body("standing.needsScreening", equalTo(false));
    }

    @Test
    void what_cannot_be_read_is_parked_and_the_next_goes_on() {
        var id = UUID.randomUUID().toString();
        Facts.publish(id, "triage.facts", "HoldPlaced", "north", patient.toString(), "{\"hold\": 5");
        Told.of("ScreeningCompleted", patient).awaitIn("north");

        await().atMost(30, SECONDS).until(() -> Records.count("parked_fact", "clinic = 'north' and fact = ?", id) == 1);
        assertThat(Facts.await("program.parked", "HoldPlaced", seen -> id.equals(seen.id()))
                        .key())
                .isEqualTo(patient.toString());
    }

    @Test
    void what_is_told_of_another_clinics_patient_reaches_nobody() {
        Told.of("SessionRecorded", patient)
                .with(fact -> fact.put("session", UUID.randomUUID().toString()))
                .awaitIn("south");

        anna.ask()
                .get("/api/patients/{id}/sessions", patient)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Clinician.of("south")
                .ask()
                .get("/api/patients/{id}/sessions", patient)
                .then()
                .statusCode(404);
    }
}

package health.plumbline.portal.gate;

import static health.plumbline.portal.testing.Journey.as;
import static health.plumbline.portal.testing.Journey.look;
import static health.plumbline.portal.testing.Journey.running;
import static health.plumbline.portal.testing.Journey.start;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.platform.seal.ClearanceSeal;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionGateTest {

    @Inject
    ClearanceKeys keys;

    @Inject
    TestClock clock;

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
        TriageCounterpart.reset();
        keys.forget();
    }

    private static void nothingIsShown(Patients patient) {
        start(patient)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:session-withheld"))
                .body(not(containsString("Pelvic tilt")));
        as(patient)
                .get("/api/today")
                .then()
                .statusCode(200)
                .body("programs[0].state", equalTo("withheld"))
                .body("programs[0].message", notNullValue())
                .body(not(containsString("Pelvic tilt")))
                .body(not(containsString("Ease your back")));
    }

    private static void isShown(Patients patient) {
        start(patient).statusCode(201);
        as(patient)
                .get("/api/today")
                .then()
                .body("programs[0].state", equalTo("ready"))
                .body("programs[0].items", hasSize(3));
    }

    private static Patients released(UnaryOperator<ReleaseClearance> twist) {
        var patient = Patients.of("north");
        patient.release(1, Contents.backProgram(), twist);
        return patient;
    }

    private static ReleaseClearance twisted(
            ReleaseClearance c, String clinic, UUID patient, Instant until, long epoch) {
        return new ReleaseClearance(
                c.id(),
                clinic,
                patient,
                c.program(),
                c.version(),
                c.contentHash(),
                c.screening(),
                c.screenedAt(),
                until,
                c.instrument(),
                c.ruleset(),
                c.level(),
                c.rationaleBy(),
                epoch,
                c.issuedAt(),
                c.expiresAt());
    }

    @Test
    void an_honest_release_is_shown() {
        isShown(Patients.withProgram("north"));
    }

    @Test
    void a_release_with_another_clinics_or_patients_clearance_shows_nothing() {
        nothingIsShown(released(c -> twisted(c, "south", c.patient(), c.validUntil(), c.epoch())));
        nothingIsShown(released(c -> twisted(c, c.clinic(), UUID.randomUUID(), c.validUntil(), c.epoch())));
    }

    @Test
    void a_release_signed_by_somebody_else_shows_nothing() {
        var pat = Patients.of("north");
        var forged = ClearanceSeal.sign(
                pat.clearance(1, Contents.backProgram()),
                TriageCounterpart.KID,
                TriageCounterpart.ec().getPrivate());
        pat.release(1, Contents.backProgram(), forged);

        nothingIsShown(pat);
    }

    @Test
    void content_edited_on_the_way_shows_nothing() {
        var pat = Patients.of("north");
        var honest = TriageCounterpart.sign(pat.clearance(1, Contents.backProgram()));
        pat.release(1, Contents.backProgram().replace("\"repetitions\":10", "\"repetitions\":30"), honest);

        nothingIsShown(pat);
    }

    @Test
    void a_clearance_runs_out_while_nothing_is_told() {
        var pat = Patients.withProgram("north");
        isShown(pat);

        clock.advance(Duration.ofDays(31));
        nothingIsShown(pat);
    }

    @Test
    void a_revocation_shows_nothing_any_more_and_stops_a_running_session() {
        var pat = Patients.withProgram("north");
        var session = running(pat);
        look(pat, session).body("items", hasSize(2));

        pat.awaitTaken(pat.publishAsTriage(
                "ClearanceRevoked",
                "{\"patient\":\"%s\",\"epoch\":2,\"reason\":\"screening-started\",\"at\":\"2026-11-10T08:00:00Z\"}"
                        .formatted(pat.patient())));

        nothingIsShown(pat);
        look(pat, session).body("items", nullValue()).body("withheld", notNullValue());
    }

    @Test
    void a_new_release_after_the_revocation_is_shown() {
        var pat = Patients.withProgram("north");
        pat.awaitTaken(
                pat.publishAsTriage("ClearanceRevoked", "{\"patient\":\"%s\",\"epoch\":2}".formatted(pat.patient())));

        pat.release(2, Contents.backProgram(), c -> twisted(c, c.clinic(), c.patient(), c.validUntil(), 2));

        isShown(pat);
    }

    @Test
    void a_hold_of_triage_shows_nothing_until_it_is_lifted() {
        var pat = Patients.withProgram("north");
        var hold = UUID.randomUUID();
        pat.awaitTaken(pat.publishAsTriage(
                "HoldPlaced",
                "{\"hold\":\"%s\",\"patient\":\"%s\",\"epoch\":1,\"placedAt\":\"2026-11-10T08:00:00Z\"}"
                        .formatted(hold, pat.patient())));
        nothingIsShown(pat);

        pat.awaitTaken(pat.publishAsTriage(
                "HoldLifted",
                "{\"hold\":\"%s\",\"patient\":\"%s\",\"liftedAt\":\"2026-11-10T09:00:00Z\"}"
                        .formatted(hold, pat.patient())));
        isShown(pat);
    }

    @Test
    void a_hold_of_the_clinic_shows_nothing_until_it_is_resumed() {
        var pat = Patients.withProgram("north");
        pat.awaitTaken(pat.publish(
                "ProgramHeld",
                "{\"program\":\"%s\",\"patient\":\"%s\",\"heldAt\":\"2026-11-10T08:00:00Z\"}"
                        .formatted(pat.program(), pat.patient())));
        nothingIsShown(pat);

        pat.awaitTaken(pat.publish(
                "ProgramResumed",
                "{\"program\":\"%s\",\"patient\":\"%s\",\"resumedAt\":\"2026-11-10T09:00:00Z\"}"
                        .formatted(pat.program(), pat.patient())));
        isShown(pat);
    }

    @Test
    void a_safety_fact_that_could_not_be_read_withholds_that_patient_and_nobody_else() {
        var pat = Patients.withProgram("north");
        var sam = Patients.withProgram("north");
        pat.awaitTaken(pat.publishAsTriage("HoldPlaced", "{\"hold\":\"?\"}"));

        nothingIsShown(pat);
        isShown(sam);
    }

    @Test
    void only_the_newest_version_can_be_started() {
        var pat = Patients.withProgram("north");
        pat.release(2, Contents.backProgram().replace("Ease your back", "Ease your back, part two"));

        as(pat).get("/api/today")
                .then()
                .body("programs", hasSize(1))
                .body("programs[0].title", equalTo("Ease your back, part two"));
    }

    @Test
    void an_ended_program_is_gone_from_today() {
        var pat = Patients.withProgram("north");
        pat.awaitTaken(pat.publish(
                "ProgramEnded",
                "{\"program\":\"%s\",\"patient\":\"%s\",\"endedAt\":\"2026-11-10T08:00:00Z\"}"
                        .formatted(pat.program(), pat.patient())));

        start(pat).statusCode(409);
        as(pat).get("/api/today").then().body("programs", hasSize(0));
    }

    @Test
    void other_content_under_a_number_already_released_withholds_the_patient() {
        var pat = Patients.withProgram("north");
        var other = Contents.backProgram().replace("Slowly", "Quickly");
        pat.awaitTaken(pat.publish(
                "ProgramReleased", pat.released(1, other, TriageCounterpart.sign(pat.clearance(1, other)))));

        nothingIsShown(pat);
    }

    @Test
    void without_triages_keys_nothing_is_shown_and_with_them_again_it_is() {
        var pat = Patients.withProgram("north");
        isShown(pat);
        keys.forget();
        TriageCounterpart.hidesItsKeys();
        nothingIsShown(pat);

        TriageCounterpart.reset();
        keys.forget();
        isShown(pat);
    }

    @Test
    void keys_are_believed_for_an_hour_while_triage_is_away() {
        var pat = Patients.withProgram("north");
        isShown(pat);
        TriageCounterpart.hidesItsKeys();

        clock.advance(Duration.ofMinutes(50));
        isShown(pat);
        clock.advance(Duration.ofMinutes(15));
        nothingIsShown(pat);
    }
}

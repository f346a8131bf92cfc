package health.plumbline.triage.emergency;

import static health.plumbline.triage.Consulting.answer;
import static health.plumbline.triage.Consulting.answered;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.outcome;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.standing;
import static health.plumbline.triage.emergency.Aftermath.EMERGENCY;
import static health.plumbline.triage.emergency.Aftermath.record;
import static health.plumbline.triage.emergency.Aftermath.refused;
import static health.plumbline.triage.emergency.Aftermath.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import health.plumbline.testkit.Tokens;
import health.plumbline.triage.Consulting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class EmergencyResourceTest {

    @Inject
    TestClock clock;

    private UUID patient;

    @BeforeEach
    void a_patient() {
        TestClinics.configure();
        patient = registered("north");
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void an_emergency_stands_until_its_outcome_is_recorded_counter_signed_and_screened_anew() {
        var screening = screened(patient, EMERGENCY);
        standing(patient)
                .body("emergency.screening", equalTo(screening.toString()))
                .body("emergency.rules", hasItem("CES-01"))
                .body("emergency.since", notNullValue())
                .body("emergency.counterSigned", equalTo(false))
                .body("emergency.needs", equalTo(List.of("outcome", "counter-signature", "screening")));
        screened(patient, Map.of());
        refusedClearance("outcome");

        var outcome = outcome(clock.instant());
        record(patient, outcome).then().statusCode(201).body("recordedBy", equalTo(Tokens.NORTH_CLINICIAN));
        standing(patient)
                .body("emergency.needs", equalTo(List.of("counter-signature", "screening")))
                .body("emergency.outcome.id", equalTo(outcome.get("id").toString()));
        refusedClearance("counter-signature");

        sign(patient, outcome).then().statusCode(200).body("counterSignedBy", notNullValue());
        standing(patient)
                .body("emergency.needs", equalTo(List.of("screening")))
                .body("emergency.counterSigned", equalTo(true));
        refusedClearance("new screening");

        screened(patient, Map.of());
        standing(patient).body("emergency", nullValue());
        clear(patient).then().statusCode(201).body("level", equalTo("clear"));
    }

    @Test
    void the_order_of_counter_signature_and_screening_does_not_matter_but_both_are_needed() {
        screened(patient, EMERGENCY);
        var outcome = outcome(clock.instant());
        record(patient, outcome).then().statusCode(201);
        screened(patient, Map.of());
        refusedClearance("counter-signature");

        sign(patient, outcome).then().statusCode(200);

        clear(patient).then().statusCode(201);
    }

    @Test
    void no_hold_is_lifted_while_an_emergency_stands() {
        Consulting.patient("north", Consulting.account("north", patient))
                .body(Map.of(
                        "checkIn", UUID.randomUUID(),
                        "session", UUID.randomUUID(),
                        "program", UUID.randomUUID(),
                        "phase", "before",
                        "answers", Map.of("ci_danger", "yes")))
                .post("/api/check-ins")
                .then()
                .statusCode(200);
        String hold = standing(patient).extract().path("holds[0].id");
        screened(patient, EMERGENCY);
        screened(patient, Map.of());
        refused(409, "emergency-stands", lift(hold));

        end();

        lift(hold).then().statusCode(200);
    }

    @Test
    void a_new_emergency_needs_an_outcome_of_its_own() {
        screened(patient, EMERGENCY);
        end();
        clear(patient).then().statusCode(201);

        screened(patient, EMERGENCY);
        screened(patient, Map.of());

        refusedClearance("outcome");
        end();
        clear(patient).then().statusCode(201);
    }

    @Test
    void an_answer_corrected_in_the_open_screening_was_a_slip_and_both_are_kept_in_the_log() {
        var screening = begun(patient);
        answer(screening, "regions", List.of("low_back"));
        answer(screening, "ces_saddle", "yes").then().body("level", equalTo("emergency"));
        standing(patient).body("emergency.rules", hasItem("CES-01"));

        answer(screening, "ces_saddle", "no");

        standing(patient).body("emergency", nullValue());
        answered("north", screening, Map.of());
        complete(screening);
        clear(patient).then().statusCode(201);
        for (var act : List.of("emergency-arisen", "emergency-withdrawn")) {
            assertThat(count("audit_entry where patient = '%s' and act = '%s'".formatted(patient, act)))
                    .as(act)
                    .isOne();
        }
        assertThat(count("emergency_trigger where patient = '" + patient + "' and withdrawn_at is not null"))
                .isOne();
    }

    @Test
    void an_emergency_outlives_the_screening_that_was_left_at_it() {
        var left = begun(patient);
        answer(left, "regions", List.of("low_back"));
        answer(left, "ces_saddle", "yes").then().body("level", equalTo("emergency"));

        screened(patient, Map.of());

        standing(patient).body("emergency.screening", equalTo(left.toString()));
        refusedClearance("outcome");
    }

    @Test
    void long_after_the_answer_a_correction_is_no_slip() {
        var screening = begun(patient);
        answer(screening, "regions", List.of("low_back"));
        answer(screening, "ces_saddle", "yes").then().body("level", equalTo("emergency"));
        clock.advance(Duration.ofMinutes(61));
        answer(screening, "ces_saddle", "no");
        answered("north", screening, Map.of());
        complete(screening);

        standing(patient).body("emergency.screening", equalTo(screening.toString()));
        refusedClearance("outcome");
    }

    private void end() {
        var outcome = outcome(clock.instant());
        record(patient, outcome).then().statusCode(201);
        sign(patient, outcome).then().statusCode(200);
        screened(patient, Map.of());
    }

    private static Response lift(String hold) {
        return clinician("north").body(Map.of("reason", "Seen and screened")).put("/api/holds/" + hold + "/lifting");
    }

    private static void complete(UUID screening) {
        clinician("north")
                .post("/api/screenings/" + screening + "/completion")
                .then()
                .statusCode(200);
    }

    private void refusedClearance(String needed) {
        clear(patient)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:emergency-stands"))
                .body("detail", containsString(needed));
    }
}

package health.plumbline.triage.report;

import static health.plumbline.triage.Consulting.account;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.epoch;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import health.plumbline.triage.Consulting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class CheckInResourceTest {

    @Inject
    TestClock clock;

    private UUID patient;
    private String account;

    @BeforeEach
    void a_patient_with_an_account() {
        TestClinics.configure();
        patient = registered("north");
        account = account("north", patient);
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void a_quiet_check_in_lets_the_patient_start() {
        before(UUID.randomUUID(), Map.of())
                .statusCode(200)
                .time(lessThan(1000L))
                .body("rule", equalTo("DT-15"))
                .body("proceed", equalTo(true))
                .body("hold", equalTo(false))
                .body("alert", equalTo("none"))
                .body("panel", nullValue());
        assertThat(count("hold where patient = '" + patient + "'")).isZero();
    }

    @Test
    void a_danger_sign_holds_everything_and_tells_the_patient_whom_to_call() {
        screened(patient, Map.of());
        clear(patient).then().statusCode(201);
        var epoch = epoch(patient);

        before(UUID.randomUUID(), Map.of("ci_danger", "yes"))
                .body("rule", equalTo("DT-01"))
                .body("do", hasItem("show_emergency_panel"))
                .body("alert", equalTo("immediate"))
                .body("panel", equalTo("A"))
                .body("proceed", equalTo(false))
                .body("hold", equalTo(true))
                .body("advice", containsString("call 999"));

        assertThat(epoch(patient)).isEqualTo(epoch + 1);
        assertThat(count("clearance where patient = '" + patient + "' and revoked_at is null"))
                .isZero();
        clear(patient).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:patient-held"));
        standing(patient)
                .body("holds", hasSize(1))
                .body("holds[0].reason", equalTo("danger_sign"))
                .body("holds[0].rule", equalTo("DT-01"))
                .body("holds[0].explanation", containsString("CI-01"));
        var fact = Facts.await("triage.facts", "HoldPlaced", patient.toString());
        assertThat(EventContract.violations("HoldPlaced", fact.payload())).isEmpty();
        assertThat(fact.payload()).contains("\"immediate\"").contains("\"urgent\"");
    }

    @Test
    void a_danger_sign_is_decided_even_if_nothing_else_was_answered() {
        ask(UUID.randomUUID(), UUID.randomUUID(), "before", Map.of("ci_body", "yes"))
                .statusCode(200)
                .body("rule", equalTo("DT-01"))
                .body("panel", equalTo("B"));
    }

    @Test
    void a_danger_question_left_open_is_no_no() {
        ask(UUID.randomUUID(), UUID.randomUUID(), "before", Map.of("ci_body", "no", "pain_pre", 1, "loc_pre", "none"))
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:check-in-incomplete"))
                .body("violations.pointer", hasItem("/answers/ci_danger"));
        ask(UUID.randomUUID(), UUID.randomUUID(), "after", Map.of("pain_post", 1, "loc_post", "none"))
                .statusCode(422);
    }

    @Test
    void the_same_check_in_asked_again_gets_the_same_answer_and_holds_once() {
        var checkIn = UUID.randomUUID();
        var session = UUID.randomUUID();
        var answers = quiet(Map.of("ci_danger", "yes"));
        var first = ask(checkIn, session, "before", answers).extract().asString();
        var epoch = epoch(patient);

        var again = ask(checkIn, session, "before", answers).extract().asString();
        var changed = ask(checkIn, session, "before", quiet(Map.of())).extract().asString();

        assertThat(again).isEqualTo(first);
        assertThat(changed).isEqualTo(first);
        assertThat(epoch(patient)).isEqualTo(epoch);
        assertThat(count("hold where patient = '" + patient + "'")).isOne();
    }

    @Test
    void another_check_in_with_the_same_danger_adds_no_second_hold() {
        before(UUID.randomUUID(), Map.of("ci_danger", "yes"));
        before(UUID.randomUUID(), Map.of("ci_body", "yes"));

        assertThat(count("hold where patient = '" + patient + "'")).isOne();
    }

    @Test
    void after_the_session_what_was_said_before_it_still_counts() {
        var session = UUID.randomUUID();
        ask(UUID.randomUUID(), session, "before", quiet(Map.of("pain_pre", 3)));

        ask(
                        UUID.randomUUID(),
                        session,
                        "after",
                        Map.of("pain_post", 5, "loc_post", "back_or_neck_only", "new_numb_weak", "no"))
                .statusCode(200)
                .body("rule", equalTo("DT-08"))
                .body("alert", equalTo("next_working_day"));
    }

    @Test
    void monitored_mode_tolerates_a_rise_of_one_and_strict_does_not() {
        var rise = Map.<String, Object>of(
                "pain_pre", 2, "loc_pre", "none", "pain_post", 3, "loc_post", "none", "new_numb_weak", "no");

        ask(UUID.randomUUID(), UUID.randomUUID(), "after", rise, "strict").body("rule", equalTo("DT-09"));
        ask(UUID.randomUUID(), UUID.randomUUID(), "after", rise, "monitored").body("rule", equalTo("DT-15"));
    }

    @Test
    void pain_that_reaches_further_than_at_the_last_session_holds() {
        before(UUID.randomUUID(), Map.of());

        before(UUID.randomUUID(), Map.of("loc_pre", "calf_or_forearm"))
                .body("rule", equalTo("DT-04"))
                .body("hold", equalTo(true));
    }

    @Test
    void two_days_of_worsening_against_the_usual_pain_hold() {
        for (var day = 0; day < 3; day++) {
            before(UUID.randomUUID(), Map.of("pain_pre", 2)).body("rule", equalTo("DT-15"));
            clock.advance(Duration.ofDays(1));
        }
        before(UUID.randomUUID(), Map.of("pain_pre", 5)).body("rule", equalTo("DT-15"));
        clock.advance(Duration.ofDays(1));

        before(UUID.randomUUID(), Map.of("pain_pre", 5))
                .body("rule", equalTo("DT-07"))
                .body("hold", equalTo(true));
    }

    @Test
    void a_hold_is_lifted_after_a_new_screening_and_with_a_reason() {
        before(UUID.randomUUID(), Map.of("ci_danger", "yes"));
        String hold = standing(patient).extract().path("holds[0].id");
        lift(hold, "Seen and screened")
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:hold-needs-screening"));
        screened(patient, Map.of("weight_loss", "yes"));
        lift(hold, "Seen and screened").statusCode(409);
        screened(patient, Map.of());
        lift(hold, "  ").statusCode(422);

        lift(hold, "Seen and screened").statusCode(200).body("patient", equalTo(patient.toString()));

        standing(patient).body("holds", hasSize(0));
        lift(hold, "Again").statusCode(409).body("type", equalTo("urn:plumbline:problem:hold-lifted"));
        clear(patient).then().statusCode(201);
        var fact = Facts.await("triage.facts", "HoldLifted", patient.toString());
        assertThat(EventContract.violations("HoldLifted", fact.payload())).isEmpty();
    }

    @Test
    void a_screening_from_before_the_hold_lifts_nothing() {
        screened(patient, Map.of());
        before(UUID.randomUUID(), Map.of("ci_danger", "yes"));

        lift(standing(patient).extract().path("holds[0].id"), "Screened already")
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:hold-needs-screening"));
    }

    private ValidatableResponse before(UUID session, Map<String, Object> findings) {
        return ask(UUID.randomUUID(), session, "before", quiet(findings)).statusCode(200);
    }

    private static Map<String, Object> quiet(Map<String, Object> findings) {
        var answers = new HashMap<String, Object>(Map.of(
                "ci_danger", "no",
                "ci_body", "no",
                "ci_event", List.of("none"),
                "pain_pre", 2,
                "loc_pre", "back_or_neck_only",
                "last_settle", "no_flare"));
        answers.putAll(findings);
        return answers;
    }

    private ValidatableResponse ask(UUID checkIn, UUID session, String phase, Map<String, Object> answers) {
        return ask(checkIn, session, phase, answers, "strict");
    }

    private ValidatableResponse ask(
            UUID checkIn, UUID session, String phase, Map<String, Object> answers, String painMode) {
        return Consulting.patient("north", account)
                .body(Map.of(
                        "checkIn", checkIn,
                        "session", session,
                        "program", UUID.randomUUID(),
                        "phase", phase,
                        "painMode", painMode,
                        "answers", answers))
                .post("/api/check-ins")
                .then();
    }

    private static ValidatableResponse lift(String hold, String reason) {
        return clinician("north")
                .body(Map.of("reason", reason))
                .put("/api/holds/" + hold + "/lifting")
                .then();
    }
}

package health.plumbline.triage.emergency;

import static health.plumbline.triage.Consulting.answer;
import static health.plumbline.triage.Consulting.answered;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.colleague;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.outcome;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import health.plumbline.testkit.Tokens;
import health.plumbline.triage.Consulting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

    private static final Map<String, Object> EMERGENCY = Map.of("ces_saddle", "yes", "ces_onset", "lt_14d");

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
        standing()
                .body("emergency.screening", equalTo(screening.toString()))
                .body("emergency.rules", hasItem("CES-01"))
                .body("emergency.since", notNullValue())
                .body("emergency.counterSigned", equalTo(false))
                .body("emergency.needs", equalTo(List.of("outcome", "counter-signature", "screening")));
        screened(patient, Map.of());
        refusedClearance("outcome");

        var outcome = outcome(clock.instant());
        record(outcome).then().statusCode(201).body("recordedBy", equalTo(Tokens.NORTH_CLINICIAN));
        standing()
                .body("emergency.needs", equalTo(List.of("counter-signature", "screening")))
                .body("emergency.outcome.id", equalTo(outcome.get("id").toString()));
        refusedClearance("counter-signature");

        sign(outcome).then().statusCode(200).body("counterSignedBy", notNullValue());
        standing()
                .body("emergency.needs", equalTo(List.of("screening")))
                .body("emergency.counterSigned", equalTo(true));
        refusedClearance("new screening");

        screened(patient, Map.of());
        standing().body("emergency", nullValue());
        clear(patient).then().statusCode(201).body("level", equalTo("clear"));
    }

    @Test
    void the_order_of_counter_signature_and_screening_does_not_matter_but_both_are_needed() {
        screened(patient, EMERGENCY);
        var outcome = outcome(clock.instant());
        record(outcome).then().statusCode(201);
        screened(patient, Map.of());
        refusedClearance("counter-signature");

        sign(outcome).then().statusCode(200);

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
        String hold = standing().extract().path("holds[0].id");
        screened(patient, EMERGENCY);
        screened(patient, Map.of());
        refused(409, "emergency-stands", lift(hold));

        end();

        lift(hold).then().statusCode(200);
    }

    private static Response lift(String hold) {
        return clinician("north").body(Map.of("reason", "Seen and screened")).put("/api/holds/" + hold + "/lifting");
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
        standing().body("emergency.rules", hasItem("CES-01"));

        answer(screening, "ces_saddle", "no");

        standing().body("emergency", nullValue());
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

        standing().body("emergency.screening", equalTo(left.toString()));
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

        standing().body("emergency.screening", equalTo(screening.toString()));
        refusedClearance("outcome");
    }

    @Test
    void an_outcome_is_dated_after_the_emergency_and_not_in_the_future() {
        var before = clock.instant();
        screened(patient, EMERGENCY);

        refused(422, "outcome-untimely", record(outcome(before)));
        refused(422, "outcome-untimely", record(outcome(clock.instant().plusSeconds(60))));
        record(outcome(clock.instant())).then().statusCode(201);
    }

    @Test
    void there_is_no_outcome_of_what_was_no_emergency() {
        screened(patient, Map.of("fever", "yes"));
        refused(409, "emergency-missing", record(outcome(clock.instant())));

        screened(patient, EMERGENCY);
        record(outcome(clock.instant())).then().statusCode(201);
    }

    @Test
    void an_outcome_says_what_was_found() {
        screened(patient, EMERGENCY);
        var outcome = outcome(clock.instant());
        outcome.put("outcome", "All fine");

        refused(422, "outcome-invalid", record(outcome));

        record(outcome(clock.instant())).then().statusCode(201);
    }

    @Test
    void the_same_outcome_again_changes_nothing_and_another_by_its_id_is_refused() {
        screened(patient, EMERGENCY);
        var outcome = outcome(clock.instant());
        record(outcome).then().statusCode(201);
        record(outcome).then().statusCode(201);
        outcome.put("plan", "Quite another plan");

        refused(409, "outcome-exists", record(outcome));

        assertThat(count("emergency_outcome where patient = '" + patient + "'")).isOne();
    }

    @Test
    void nobody_counter_signs_their_own_record_and_nobody_after_somebody_else() {
        screened(patient, EMERGENCY);
        var own = outcome(clock.instant());
        record(own).then().statusCode(201);
        refused(
                409,
                "counter-signature-own",
                clinician("north").put(path() + "/" + own.get("id") + "/counter-signature"));
        sign(own).then().statusCode(200);
        sign(own).then().statusCode(200);
        refused(
                409,
                "counter-signature-given",
                clinician("north").put(path() + "/" + own.get("id") + "/counter-signature"));

        assertThat(count("counter_signature where outcome = '" + own.get("id") + "'"))
                .isOne();
    }

    @Test
    void the_database_itself_refuses_a_counter_signature_by_the_same_hand() throws Exception {
        screened(patient, EMERGENCY);
        var own = outcome(clock.instant());
        record(own).then().statusCode(201);

        assertThatThrownBy(() -> signedInSql(own, Tokens.NORTH_CLINICIAN)).hasMessageContaining("somebody else");
        signedInSql(own, "somebody-else");
    }

    @Test
    void an_outcome_of_another_patient_is_as_good_as_missing() {
        screened(patient, EMERGENCY);
        var outcome = outcome(clock.instant());
        record(outcome).then().statusCode(201);
        var other = registered("north");

        colleague("north")
                .put("/api/patients/" + other + "/emergency-outcomes/" + outcome.get("id") + "/counter-signature")
                .then()
                .statusCode(404);
        sign(outcome).then().statusCode(200);
    }

    private void end() {
        var outcome = outcome(clock.instant());
        record(outcome).then().statusCode(201);
        sign(outcome).then().statusCode(200);
        screened(patient, Map.of());
    }

    private String path() {
        return "/api/patients/" + patient + "/emergency-outcomes";
    }

    private Response record(Map<String, Object> outcome) {
        return clinician("north").body(outcome).post(path());
    }

    private Response sign(Map<String, Object> outcome) {
        return colleague("north").body(Map.of()).put(path() + "/" + outcome.get("id") + "/counter-signature");
    }

    private static void complete(UUID screening) {
        clinician("north")
                .post("/api/screenings/" + screening + "/completion")
                .then()
                .statusCode(200);
    }

    private static int signedInSql(Map<String, Object> outcome, String by) throws SQLException {
        try (var connection = Postgres.asApp("north")) {
            return connection
                    .createStatement()
                    .executeUpdate("insert into counter_signature values ('north', '%s', '%s', now(), '%s')"
                            .formatted(UUID.randomUUID(), outcome.get("id"), by));
        }
    }

    private ValidatableResponse standing() {
        return clinician("north")
                .get("/api/patients/" + patient + "/standing")
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

    private static void refused(int status, String code, Response response) {
        response.then().statusCode(status).body("type", equalTo("urn:plumbline:problem:" + code));
    }
}

package health.plumbline.triage.emergency;

import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.colleague;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.outcome;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.emergency.Aftermath.EMERGENCY;
import static health.plumbline.triage.emergency.Aftermath.path;
import static health.plumbline.triage.emergency.Aftermath.record;
import static health.plumbline.triage.emergency.Aftermath.refused;
import static health.plumbline.triage.emergency.Aftermath.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is recorded of an emergency, by whom, and what is not. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class EmergencyOutcomeTest {

    @Inject
    TestClock clock;

    private UUID patient;

    @BeforeEach
    void a_patient() {
        TestClinics.configure();
        patient = registered("north");
    }

    @Test
    void an_outcome_is_dated_after_the_emergency_and_not_in_the_future() {
        var before = clock.instant();
        screened(patient, EMERGENCY);

        refused(422, "outcome-untimely", record(patient, outcome(before)));
        refused(422, "outcome-untimely", record(patient, outcome(clock.instant().plusSeconds(60))));
        record(patient, outcome(clock.instant())).then().statusCode(201);
    }

    @Test
    void there_is_no_outcome_of_what_was_no_emergency() {
        screened(patient, Map.of("fever", "yes"));
        refused(409, "emergency-missing", record(patient, outcome(clock.instant())));

        screened(patient, EMERGENCY);
        record(patient, outcome(clock.instant())).then().statusCode(201);
    }

    @Test
    void an_outcome_says_what_was_found() {
        screened(patient, EMERGENCY);
        var outcome = outcome(clock.instant());
        outcome.put("outcome", "All fine");

        refused(422, "outcome-invalid", record(patient, outcome));

        record(patient, outcome(clock.instant())).then().statusCode(201);
    }

    @Test
    void the_same_outcome_again_changes_nothing_and_another_by_its_id_is_refused() {
        screened(patient, EMERGENCY);
        var outcome = outcome(clock.instant());
        record(patient, outcome).then().statusCode(201);
        record(patient, outcome).then().statusCode(201);
        outcome.put("plan", "Quite another plan");

        refused(409, "outcome-exists", record(patient, outcome));

        assertThat(count("emergency_outcome where patient = '" + patient + "'")).isOne();
    }

    @Test
    void nobody_counter_signs_their_own_record_and_nobody_after_somebody_else() {
        screened(patient, EMERGENCY);
        var own = outcome(clock.instant());
        record(patient, own).then().statusCode(201);
        refused(
                409,
                "counter-signature-own",
                clinician("north").put(path(patient) + "/" + own.get("id") + "/counter-signature"));
        sign(patient, own).then().statusCode(200);
        sign(patient, own).then().statusCode(200);
        refused(
                409,
                "counter-signature-given",
                clinician("north").put(path(patient) + "/" + own.get("id") + "/counter-signature"));

        assertThat(count("counter_signature where outcome = '" + own.get("id") + "'"))
                .isOne();
    }

    @Test
    void the_database_itself_refuses_a_counter_signature_by_the_same_hand() throws Exception {
        screened(patient, EMERGENCY);
        var own = outcome(clock.instant());
        record(patient, own).then().statusCode(201);

        assertThatThrownBy(() -> signedInSql(own, Tokens.NORTH_CLINICIAN)).hasMessageContaining("somebody else");
        signedInSql(own, "somebody-else");
    }

    @Test
    void an_outcome_of_another_patient_is_as_good_as_missing() {
        screened(patient, EMERGENCY);
        var outcome = outcome(clock.instant());
        record(patient, outcome).then().statusCode(201);
        var other = registered("north");

        colleague("north")
                .put("/api/patients/" + other + "/emergency-outcomes/" + outcome.get("id") + "/counter-signature")
                .then()
                .statusCode(404);
        sign(patient, outcome).then().statusCode(200);
    }

    private static int signedInSql(Map<String, Object> outcome, String by) throws SQLException {
        try (var connection = Postgres.asApp("north")) {
            return connection
                    .createStatement()
                    .executeUpdate("insert into counter_signature values ('north', '%s', '%s', now(), '%s')"
                            .formatted(UUID.randomUUID(), outcome.get("id"), by));
        }
    }
}

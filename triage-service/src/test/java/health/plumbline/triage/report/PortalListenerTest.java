package health.plumbline.triage.report;

import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.triage.Consulting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class PortalListenerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private UUID patient;

    @BeforeEach
    void a_patient() {
        TestClinics.configure();
        patient = registered("north");
    }

    @Test
    void an_accepted_invitation_lets_its_account_speak_for_the_patient() throws Exception {
        var account = UUID.randomUUID().toString();
        var accepted = example("InvitationAccepted").put("account", account);
        assertThat(decide(account)).isEqualTo(403);

        publish("InvitationAccepted", accepted);

        await().untilAsserted(() -> assertThat(decide(account)).isEqualTo(200));
    }

    @Test
    void an_example_without_danger_holds_nothing_and_one_with_it_does() throws Exception {
        var quiet = example("SymptomReported");
        publish("SymptomReported", quiet);
        var danger = example("SymptomReported").put("report", UUID.randomUUID().toString());
        danger.putArray("flags").add("ci_body");

        publish("SymptomReported", danger);

        await().untilAsserted(() -> assertThat(holds("danger_sign")).isOne());
        assertThat(holds()).isOne();
    }

    @Test
    void each_danger_sign_a_life_event_a_warning_stop_and_an_unknown_flag_hold() throws Exception {
        var expected = Map.of(
                "ci_danger", "danger_sign",
                "new_numb_weak", "danger_sign",
                "fall_or_accident", "event_reported",
                "something_new", "report_unclear");
        for (var flag : expected.keySet()) {
            patient = registered("north");
            var report =
                    example("SymptomReported").put("report", UUID.randomUUID().toString());
            report.putArray("flags").add(flag);
            publish("SymptomReported", report);
            await().untilAsserted(
                            () -> assertThat(holds(expected.get(flag))).as(flag).isOne());
        }
        patient = registered("north");
        publish("SymptomReported", example("SymptomReported").put("stopReason", "dizzy"));
        await().untilAsserted(
                        () -> assertThat(holds("stopped_with_warning_sign")).isOne());
    }

    @Test
    void the_same_fact_again_and_another_of_the_same_session_change_nothing() throws Exception {
        var report = example("SymptomReported");
        report.putArray("flags").add("ci_danger");
        var id = UUID.randomUUID().toString();
        Facts.publish(id, "portal.facts", "SymptomReported", "north", patient.toString(), report.toString());
        await().untilAsserted(() -> assertThat(holds("danger_sign")).isOne());
        var epoch = Consulting.epoch(patient);

        for (var again = 0; again < 3; again++) {
            Facts.publish(id, "portal.facts", "SymptomReported", "north", patient.toString(), report.toString());
        }
        publish("SymptomReported", report);
        publish("CheckInRecorded", example("CheckInRecorded").put("decision", "PORTAL-DANGER"));
        afterEverythingBefore();

        assertThat(holds()).isOne();
        assertThat(Consulting.epoch(patient)).isEqualTo(epoch);
    }

    @Test
    void a_late_report_of_a_session_whose_hold_was_lifted_does_not_hold_again() throws Exception {
        var account = Consulting.account("north", patient);
        var session = UUID.randomUUID();
        check(account, session, "yes");
        screened(patient, Map.of());
        String hold = Consulting.clinician("north")
                .get("/api/patients/" + patient + "/standing")
                .path("holds[0].id");
        Consulting.clinician("north")
                .body(Map.of("reason", "Seen and screened"))
                .put("/api/holds/" + hold + "/lifting")
                .then()
                .statusCode(200);

        var late = example("SymptomReported").put("session", session.toString());
        late.put("at", Instant.now().plusSeconds(5).toString());
        late.putArray("flags").add("ci_danger");
        publish("SymptomReported", late);
        afterEverythingBefore();
        assertThat(count("hold where lifted_at is null and patient = '" + patient + "'"))
                .isZero();

        var fresh = late.deepCopy().put("session", UUID.randomUUID().toString());
        publish("SymptomReported", fresh);
        await().untilAsserted(() -> assertThat(count("hold where lifted_at is null and patient = '" + patient + "'"))
                .isOne());
    }

    @Test
    void a_check_in_that_never_came_here_holds_by_what_the_portal_decided() throws Exception {
        publish("CheckInRecorded", example("CheckInRecorded").put("decision", "PORTAL-GO-ON"));
        publish("CheckInRecorded", example("CheckInRecorded").put("decision", "DT-13"));
        publish("CheckInRecorded", example("CheckInRecorded").put("decision", "DT-11"));
        afterEverythingBefore();
        assertThat(holds()).isZero();

        publish("CheckInRecorded", example("CheckInRecorded").put("decision", "DT-02"));
        await().untilAsserted(() -> assertThat(holds("event_reported")).isOne());
        publish("CheckInRecorded", example("CheckInRecorded").put("decision", "PORTAL-DANGER"));
        await().untilAsserted(() -> assertThat(holds("danger_sign")).isOne());
        publish("CheckInRecorded", example("CheckInRecorded").put("decision", "SOMETHING-ELSE"));
        await().untilAsserted(() -> assertThat(holds("report_unclear")).isOne());
    }

    @Test
    void a_report_that_cannot_be_read_is_parked_its_patient_is_held_and_others_go_on() throws Exception {
        var broken = Facts.publish("portal.facts", "SymptomReported", "north", patient.toString(), "{\"patient\": 7}");
        var other = registered("north");
        Facts.publish("portal.facts", "InvitationAccepted", "north", other.toString(), "{\"patient\": 7}");
        var report = example("SymptomReported").put("report", UUID.randomUUID().toString());
        report.putArray("flags").add("ci_danger");

        publish("SymptomReported", report);

        await().untilAsserted(() -> assertThat(holds("danger_sign")).isOne());
        assertThat(holds("report_unclear")).isOne();
        assertThat(count("parked_fact where fact = '" + broken + "'")).isOne();
        await().untilAsserted(() ->
                assertThat(count("parked_fact where key = '" + other + "'")).isOne());
        assertThat(count("hold where patient = '" + other + "'")).isZero();
    }

    private ObjectNode example(String fact) throws Exception {
        return ((ObjectNode) JSON.readTree(EventContract.example(fact))).put("patient", patient.toString());
    }

    private void publish(String type, ObjectNode fact) {
        Facts.publish("portal.facts", type, "north", patient.toString(), fact.toString());
    }

    /** A fact with the same key is taken after those before it: once its account is known, they were. */
    private void afterEverythingBefore() throws Exception {
        var account = UUID.randomUUID().toString();
        publish("InvitationAccepted", example("InvitationAccepted").put("account", account));
        await().untilAsserted(() -> assertThat(count("patient_account where account = '" + account + "'"))
                .isOne());
    }

    private int holds() {
        return count("hold where patient = '" + patient + "'");
    }

    private int holds(String reason) {
        return count("hold where patient = '" + patient + "' and reason = '" + reason + "'");
    }

    private int decide(String account) {
        return check(account, UUID.randomUUID(), "no");
    }

    private static int check(String account, UUID session, String danger) {
        return Consulting.patient("north", account)
                .body(Map.of(
                        "checkIn", UUID.randomUUID(),
                        "session", session,
                        "program", UUID.randomUUID(),
                        "phase", "before",
                        "answers", Map.of("ci_danger", danger, "ci_body", "no", "pain_pre", 1, "loc_pre", "none")))
                .post("/api/check-ins")
                .statusCode();
    }
}

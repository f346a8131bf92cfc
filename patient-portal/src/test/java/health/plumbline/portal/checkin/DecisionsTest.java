package health.plumbline.portal.checkin;

import static health.plumbline.portal.testing.Journey.WELL;
import static health.plumbline.portal.testing.Journey.WELL_AFTER;
import static health.plumbline.portal.testing.Journey.after;
import static health.plumbline.portal.testing.Journey.before;
import static health.plumbline.portal.testing.Journey.running;
import static health.plumbline.portal.testing.Journey.start;
import static health.plumbline.portal.testing.Journey.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionsTest {

    @BeforeEach
    @AfterEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @Test
    void triage_decides_when_it_answers() {
        var pat = Patients.withProgram("north");
        TriageCounterpart.answers(
                """
                {"rule":"DT-11","do":["reduce_dose_50"],"alert":"routine","advice":"Do about half today.",
                 "panel":null,"proceed":true,"hold":false}""");

        before(pat, started(pat), WELL)
                .body("state", equalTo("running"))
                .body("before.advice", equalTo("Do about half today."))
                .body("before.decidedBy", equalTo("triage"));
    }

    @Test
    void a_hold_of_triages_withholds_before_its_fact_arrives() {
        var pat = Patients.withProgram("north");
        TriageCounterpart.answers(
                """
                {"rule":"DT-02","do":["stop","pause_programme"],"alert":"same_day","advice":"Your clinic will call.",
                 "panel":null,"proceed":false,"hold":true}""");
        before(pat, started(pat), WELL).body("state", equalTo("turned-away"));

        start(pat).statusCode(409);
    }

    @Test
    void a_danger_answer_outranks_a_triage_that_says_go_on() {
        var pat = Patients.withProgram("north");

        before(pat, started(pat), WELL.replace("\"ci_danger\":\"no\"", "\"ci_danger\":\"yes\""))
                .body("state", equalTo("turned-away"))
                .body("before.panel", equalTo("A"))
                .body("before.proceed", equalTo(false))
                .body("before.hold", equalTo(true));
        start(pat).statusCode(409);
    }

    @Test
    void a_danger_answer_is_told_with_its_flag() {
        var pat = Patients.withProgram("north");
        TriageCounterpart.answersWithStatus(503);
        before(pat, started(pat), WELL.replace("\"ci_body\":\"no\"", "\"ci_body\":\"yes\""))
                .body("before.panel", equalTo("B"));

        var told = Facts.await("portal.facts", "SymptomReported", pat.patient().toString());
        assertThat(EventContract.violations("SymptomReported", told.payload())).isEmpty();
        assertThat(Contents.json(told.payload()).path("flags").get(0).asText()).isEqualTo("ci_body");
        var checkIn =
                Facts.await("portal.facts", "CheckInRecorded", pat.patient().toString());
        assertThat(EventContract.violations("CheckInRecorded", checkIn.payload()))
                .isEmpty();
        assertThat(checkIn.payload()).contains("PORTAL-DANGER");
    }

    @Test
    void a_triage_that_is_down_leaves_it_to_the_stricter_rules() {
        var pat = Patients.withProgram("north");
        TriageCounterpart.answersWithStatus(503);

        before(pat, started(pat), WELL)
                .body("state", equalTo("running"))
                .body("before.rule", equalTo("PORTAL-GO-ON"))
                .body("before.decidedBy", equalTo("portal"));
        before(pat, started(pat), WELL.replace("\"pain_pre\":3", "\"pain_pre\":6"))
                .body("state", equalTo("turned-away"));
    }

    @Test
    void a_triage_that_is_slow_does_not_keep_a_patient_waiting() {
        var pat = Patients.withProgram("north");
        var session = started(pat);
        TriageCounterpart.takes(Duration.ofSeconds(5));

        var asked = System.nanoTime();
        before(pat, session, WELL).body("before.decidedBy", equalTo("portal"));
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void an_answer_that_makes_no_sense_is_none() {
        for (var nonsense : List.of(
                "",
                "{",
                "[]",
                "null",
                "{}",
                "\"go on\"",
                "{\"rule\":\"DT-14\"}",
                sensible().replace("\"proceed\":true", "\"proceed\":\"yes\""),
                sensible().replace("\"proceed\":true,", ""),
                sensible().replace("\"hold\":false", "\"hold\":null"),
                sensible().replace("\"panel\":null", "\"panel\":\"Z\""),
                sensible().replace("\"alert\":\"none\"", "\"alert\":\"whenever\""),
                sensible().replace("[\"continue\"]", "null"))) {
            var pat = Patients.withProgram("north");
            TriageCounterpart.answers(nonsense);

            before(pat, started(pat), WELL).statusCode(200).body("before.decidedBy", equalTo("portal"));
        }
    }

    @Test
    void after_a_session_the_same_holds() {
        var pat = Patients.withProgram("north");
        var session = running(pat);
        TriageCounterpart.answersWithStatus(500);

        after(pat, session, WELL_AFTER.replace("\"pain_post\":3", "\"pain_post\":5"))
                .body("after.rule", equalTo("PORTAL-PAIN"))
                .body("after.decidedBy", equalTo("portal"));
    }

    @Test
    void on_a_day_of_much_pain_only_what_is_known_to_be_rest_is_shown() {
        Facts.publish(
                "catalog.facts",
                "TechniquePublished",
                "*",
                "pos_90_90",
                "{\"technique\":\"pos_90_90\",\"category\":\"positional_decompression\"}");
        var pat = Patients.withProgram("north");
        pat.awaitRow("select 1 from technique_category where technique = 'pos_90_90'");
        TriageCounterpart.answers(
                """
                {"rule":"DT-10","do":["settle_session_only"],"alert":"routine","advice":"Only rest today.",
                 "panel":null,"proceed":true,"hold":false}""");

        before(pat, started(pat), WELL)
                .body("state", equalTo("running"))
                .body("items", hasSize(1))
                .body("items[0].technique", equalTo("pos_90_90"));
    }

    private static String sensible() {
        return """
                {"rule":"DT-14","do":["continue"],"alert":"none","advice":"Well done.","panel":null,"proceed":true,"hold":false}""";
    }
}

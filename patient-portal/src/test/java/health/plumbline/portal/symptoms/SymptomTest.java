package health.plumbline.portal.symptoms;

import static health.plumbline.portal.testing.Journey.as;
import static health.plumbline.portal.testing.Journey.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.portal.testing.Browser;
import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SymptomTest {

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @AfterEach
    void reset() {
        TriageCounterpart.reset();
    }

    @Test
    void a_danger_answer_withholds_at_once_and_says_what_to_do() {
        var pat = Patients.withProgram("north");
        start(pat).statusCode(201);

        as(pat).body("{\"ci_danger\":\"yes\",\"ci_body\":\"no\",\"new_numb_weak\":\"no\"}")
                .post("/api/symptoms")
                .then()
                .statusCode(201)
                .body("panel", equalTo("A"))
                .body("held", equalTo(true))
                .body("emergency.text", containsString("call 999"));

        start(pat).statusCode(409);
        var told = Facts.await("portal.facts", "SymptomReported", pat.patient().toString());
        assertThat(EventContract.violations("SymptomReported", told.payload())).isEmpty();
        assertThat(told.payload()).contains("anytime", "ci_danger");
    }

    @Test
    void it_is_over_when_triage_has_lifted_its_hold() {
        var pat = Patients.withProgram("north");
        as(pat).body("{\"ci_danger\":\"yes\"}").post("/api/symptoms").then().statusCode(201);
        start(pat).statusCode(409);

        pat.awaitTaken(pat.publishAsTriage(
                "HoldLifted",
                "{\"hold\":\"%s\",\"patient\":\"%s\",\"liftedAt\":\"%s\"}"
                        .formatted(
                                UUID.randomUUID(), pat.patient(), Instant.now().plusSeconds(1))));

        start(pat).statusCode(201);
    }

    @Test
    void a_hold_lifted_before_it_does_not_count() {
        var pat = Patients.withProgram("north");
        as(pat).body("{\"ci_danger\":\"yes\"}").post("/api/symptoms").then().statusCode(201);

        pat.awaitTaken(pat.publishAsTriage(
                "HoldLifted",
                "{\"hold\":\"%s\",\"patient\":\"%s\",\"liftedAt\":\"%s\"}"
                        .formatted(
                                UUID.randomUUID(), pat.patient(), Instant.now().minusSeconds(600))));

        start(pat).statusCode(409);
    }

    @Test
    void pain_alone_is_told_and_withholds_nothing() {
        var pat = Patients.withProgram("north");

        as(pat).body("{\"ci_danger\":\"no\",\"ci_body\":\"no\",\"new_numb_weak\":\"no\",\"pain\":7}")
                .post("/api/symptoms")
                .then()
                .statusCode(201)
                .body("panel", nullValue())
                .body("held", equalTo(false));

        start(pat).statusCode(201);
        var told = Facts.await("portal.facts", "SymptomReported", pat.patient().toString());
        assertThat(Contents.json(told.payload()).path("painAfter").asInt()).isEqualTo(7);
    }

    @Test
    void the_same_report_sent_twice_is_one() {
        var pat = Patients.withProgram("north");
        var report = "{\"id\":\"%s\",\"ci_danger\":\"no\",\"ci_body\":\"no\",\"new_numb_weak\":\"no\",\"pain\":7}"
                .formatted(UUID.randomUUID());

        as(pat).body(report).post("/api/symptoms").then().statusCode(201);
        as(pat).body(report).post("/api/symptoms").then().statusCode(201);
        as(pat).body(report.replace("\"pain\":7", "\"pain\":8"))
                .post("/api/symptoms")
                .then()
                .statusCode(422);

        assertThat(pat.count("select 1 from symptom_report where patient = '%s'".formatted(pat.patient())))
                .isEqualTo(1);
    }

    @Test
    void what_to_do_is_there_for_everybody_even_signed_out_and_with_triage_down() {
        TriageCounterpart.answersWithStatus(503);
        TriageCounterpart.hidesItsKeys();
        var out = Browser.signedOut().get("/something-is-wrong");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.asString())
                .contains("Get help now if", "your emergency number")
                .doesNotContain("Tell my clinic");

        var in = Browser.of(Patients.of("south")).get("/something-is-wrong");
        assertThat(in.asString()).contains("Get help now if", "call 112", "Tell my clinic");
    }

    @Test
    void the_form_tells_the_clinic_and_an_unfinished_one_with_a_danger_does_too() {
        var pat = Patients.withProgram("north");

        var incomplete = Browser.of(pat).post("/something-is-wrong", Map.of("ci_body", "no"));
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.asString()).contains("Please answer the first three questions");

        var danger = Browser.of(pat).post("/something-is-wrong", Map.of("ci_body", "yes"));
        assertThat(danger.statusCode()).isEqualTo(200);
        assertThat(danger.asString()).contains("Call 999 now", "Do not drive");
        start(pat).statusCode(409);
    }
}

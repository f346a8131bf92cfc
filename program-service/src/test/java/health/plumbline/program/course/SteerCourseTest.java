package health.plumbline.program.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class SteerCourseTest {

    private final Clinician anna = Clinician.of("north");
    private UUID program;

    @BeforeEach
    void a_running_program() {
        Clinician.prepare();
        program = anna.released(anna.patient());
    }

    @Test
    void a_hold_is_told_once_however_often_it_is_said() {
        say("PUT", "hold", "Away").then().statusCode(200).body("state", equalTo("held"));
        say("PUT", "hold", "Away, still").then().statusCode(200).body("heldReason", equalTo("Away"));

        assertThat(told("ProgramHeld")).isEqualTo(1);
        assertThat(EventContract.violations("ProgramHeld", payload("ProgramHeld")))
                .isEmpty();
        assertThat(Records.count("program_hold", "program = ? and resumed_at is null", program))
                .isEqualTo(1);
    }

    @Test
    void a_resumed_program_runs_again() {
        say("PUT", "hold", "Away").then().statusCode(200);
        say("DELETE", "hold", "Back").then().statusCode(200).body("state", equalTo("released"));
        say("DELETE", "hold", "Back").then().statusCode(200);

        assertThat(told("ProgramResumed")).isEqualTo(1);
        assertThat(EventContract.violations("ProgramResumed", payload("ProgramResumed")))
                .isEmpty();
        assertThat(Records.count("program_hold", "program = ? and resumed_at is not null", program))
                .isEqualTo(1);
    }

    @Test
    void an_ended_program_stays_ended() {
        say("PUT", "ending", "Discharged").then().statusCode(200).body("state", equalTo("ended"));
        say("PUT", "ending", "Discharged").then().statusCode(200);
        say("PUT", "hold", "Away")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:program-not-running"));

        assertThat(told("ProgramEnded")).isEqualTo(1);
        assertThat(EventContract.violations("ProgramEnded", payload("ProgramEnded")))
                .isEmpty();
    }

    @Test
    void a_draft_is_not_held() {
        var draft = anna.readyDraft(anna.patient());

        anna.ask()
                .body(Map.of("reason", "Away"))
                .put("/api/programs/{id}/hold", draft)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:program-not-running"));
    }

    private Response say(String verb, String what, String reason) {
        return anna.ask().body(Map.of("reason", reason)).request(verb, "/api/programs/" + program + "/" + what);
    }

    private long told(String fact) {
        return Records.count("outbox", "type = ? and payload::json ->> 'program' = ?", fact, program.toString());
    }

    private String payload(String fact) {
        return Facts.await("program.facts", fact, seen -> seen.payload().contains(program.toString()))
                .payload();
    }
}

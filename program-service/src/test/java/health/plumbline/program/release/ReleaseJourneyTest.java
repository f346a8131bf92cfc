package health.plumbline.program.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.TriageCounterpart;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class ReleaseJourneyTest {

    private final Clinician anna = Clinician.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    @Test
    void a_cleared_draft_is_released_and_told_to_everybody() throws Exception {
        var patient = anna.patient();
        var program = anna.readyDraft(patient);
        var clearance = anna.cleared(program);

        anna.ask()
                .get("/api/programs/{id}", program)
                .then()
                .body("state", equalTo("cleared"))
                .body("clearance.matches", equalTo(true));
        anna.release(program, clearance)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("content.items[0].doseWords", containsString("10 times"));

        anna.ask()
                .get("/api/programs/{id}", program)
                .then()
                .body("state", equalTo("released"))
                .body("draft", equalTo("none"))
                .body("releasedVersion", equalTo(1));
        var fact = Facts.await(
                "program.facts", "ProgramReleased", seen -> seen.payload().contains(program.toString()));
        assertThat(fact.key()).isEqualTo(patient.toString());
        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(EventContract.violations("ProgramReleased", fact.payload())).isEmpty();
        var json = new ObjectMapper().readTree(fact.payload());
        assertThat(ContentHash.of(json.get("content")))
                .isEqualTo(json.get("contentHash").asText());
        var invited = Facts.await("program.facts", "PatientInvited", patient.toString());
        assertThat(EventContract.violations("PatientInvited", invited.payload()))
                .isEmpty();
    }

    @Test
    void what_a_medical_review_cleared_is_released_too() {
        var program = anna.readyDraft(anna.patient());
        TriageCounterpart.twist(ReleaseJourneyTest::reviewed);
        try {
            anna.release(program, anna.cleared(program)).then().statusCode(200);
        } finally {
            TriageCounterpart.recover();
        }
    }

    private static ReleaseClearance reviewed(ReleaseClearance c) {
        return new ReleaseClearance(
                c.id(),
                c.clinic(),
                c.patient(),
                c.program(),
                c.version(),
                c.contentHash(),
                c.screening(),
                c.screenedAt(),
                c.validUntil(),
                c.instrument(),
                c.ruleset(),
                "reviewed",
                "11111111-0000-4000-8000-000000000001",
                c.epoch(),
                c.issuedAt(),
                c.expiresAt());
    }

    @Test
    void a_draft_that_nothing_cleared_is_refused() {
        var program = anna.readyDraft(anna.patient());

        anna.release(program, "5f2c6b1e-7a44-4f0e-9d61-3c8e2b7d4a01")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:clearance-missing"))
                .body("detail", notNullValue());
    }

    @Test
    void triages_refusal_comes_in_triages_words_and_marks_the_draft() {
        var patient = anna.patient();
        var program = anna.readyDraft(patient);
        TriageCounterpart.refuse(patient, "screening-missing");

        anna.clear(program)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:screening-missing"))
                .body("detail", equalTo("Screen the patient first."));

        anna.ask().get("/api/programs/{id}", program).then().body("state", equalTo("screening-due"));
        TriageCounterpart.allow(patient);
        anna.cleared(program);
    }

    @Test
    void an_answer_of_triage_for_somebody_else_is_not_kept() {
        var program = anna.readyDraft(anna.patient());
        TriageCounterpart.twist(asked -> TriageCounterpart.clearance(
                "north", UUID.randomUUID(), asked.program(), asked.version(), asked.contentHash()));

        anna.clear(program).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:clearance-foreign"));

        anna.ask().get("/api/programs/{id}", program).then().body("clearance", nullValue());
    }

    @Test
    void a_draft_edited_after_its_clearance_is_refused_until_it_is_cleared_again() {
        var program = anna.readyDraft(anna.patient());
        var clearance = anna.cleared(program);
        anna.add(program, Clinician.REST);

        anna.release(program, clearance)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:edited-after-clearance"));

        anna.release(program, anna.cleared(program)).then().statusCode(200);
    }

    @Test
    void the_next_version_says_what_changed() {
        var program = anna.released(anna.patient());
        anna.add(program, Clinician.REST);

        anna.release(program, anna.cleared(program))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("changes", hasItem(containsString("New: 90/90 supported rest")));

        anna.ask().get("/api/programs/{id}/versions", program).then().body("items.version", equalTo(List.of(2, 1)));
    }

    @Test
    void an_unchanged_program_has_nothing_to_release() {
        var program = anna.released(anna.patient());

        anna.clear(program).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:draft-unchanged"));
    }

    @Test
    void an_empty_draft_is_not_cleared() {
        var program = anna.program(anna.patient());

        anna.clear(program).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:program-empty"));
    }

    @Test
    void a_held_program_takes_no_new_version_until_it_is_resumed() {
        var program = anna.released(anna.patient());
        anna.add(program, Clinician.REST);
        var clearance = anna.cleared(program);
        anna.ask()
                .body(Map.of("reason", "On holiday"))
                .put("/api/programs/{id}/hold", program)
                .then()
                .statusCode(200);

        anna.release(program, clearance)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:program-held"));

        anna.ask()
                .body(Map.of("reason", "Back"))
                .delete("/api/programs/{id}/hold", program)
                .then()
                .statusCode(200);
        anna.release(program, clearance).then().statusCode(200);
    }

    @Test
    void an_ended_program_is_over() {
        var program = anna.released(anna.patient());
        anna.ask()
                .body(Map.of("reason", "Discharged"))
                .put("/api/programs/{id}/ending", program)
                .then()
                .statusCode(200);

        anna.ask()
                .body(Map.of("revision", 1, "technique", Clinician.REST))
                .post("/api/programs/{id}/items", program)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:program-ended"));
        anna.ask()
                .get("/api/programs/{id}", program)
                .then()
                .body("state", equalTo("ended"))
                .body("items", notNullValue());
    }
}

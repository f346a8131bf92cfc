package health.plumbline.triage.explanation;

import static health.plumbline.triage.Consulting.answer;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.completed;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.review;
import static health.plumbline.triage.Consulting.screened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ExplanationResourceTest {

    private static final String REASON = "Examined today: strength, reflexes and sensation normal on both sides.";
    private static final String ANNA = "Clinician of north";

    private UUID patient;

    @BeforeEach
    void a_patient() {
        TestClinics.configure();
        patient = registered("north");
    }

    @Test
    void a_caution_is_explained_by_its_answers_in_words_its_sources_and_who_let_it_pass() {
        var screening = completed(patient, Map.of("unwell", "yes"));
        clinician("north")
                .body(Map.of("text", REASON))
                .put("/api/screenings/" + screening + "/rationales/CA-07")
                .then()
                .statusCode(200);

        explained(screening)
                .body("level", equalTo("caution"))
                .body("meaning", containsString("reason for each caution"))
                .body("status", equalTo("complete"))
                .body("begun.by", equalTo(ANNA))
                .body("completed.by", equalTo(ANNA))
                .body("completed.at", notNullValue())
                .body("releaseUntil", notNullValue())
                .body("validUntil", notNullValue())
                .body("course.level", equalTo(List.of("caution")))
                .body("course[0].question", nullValue())
                .body("fired", hasSize(1))
                .body("fired[0].rule", equalTo("CA-07"))
                .body("fired[0].why", equalTo("Vague constitutional symptom."))
                .body("fired[0].sources[0]", startsWith("Finucane LM"))
                .body("fired[0].answers", hasSize(1))
                .body("fired[0].answers[0].question", equalTo("Constitutional malaise"))
                .body("fired[0].answers[0].answer", equalTo("Yes"))
                .body("fired[0].passes", equalTo("rationale"))
                .body("fired[0].cleared", equalTo(true))
                .body("fired[0].rationale.text", equalTo(REASON))
                .body("fired[0].rationale.by", equalTo(ANNA))
                .body("fired[0].rationale.at", notNullValue());
    }

    @Test
    void a_referral_is_explained_by_the_review_that_cleared_it_and_who_wrote_it_down() {
        var screening = completed(patient, Map.of("leg_pain", "increasing"));
        explained(screening)
                .body("fired[0].rule", equalTo("NEU-06"))
                .body("fired[0].passes", equalTo("review"))
                .body("fired[0].cleared", equalTo(false))
                .body("fired[0].review", nullValue());

        review(screening, "doctor", Instant.now(), "NEU-06").then().statusCode(200);

        explained(screening)
                .body("fired[0].cleared", equalTo(true))
                .body("fired[0].review.reviewer", equalTo("Dr Jo Hale"))
                .body("fired[0].review.profession", equalTo("doctor"))
                .body("fired[0].review.findings", containsString("no upper-motor signs"))
                .body("fired[0].review.recordedBy", equalTo(ANNA))
                .body("fired[0].review.recordedAt", notNullValue());
    }

    @Test
    void it_names_the_versions_it_was_made_with_and_their_hashes() {
        var inForce = clinician("north").get("/api/red-flags").then().statusCode(200);

        explained(screened(patient, Map.of()))
                .body("instrument.id", equalTo("red-flags/1.0.0"))
                .body("instrument.hash", equalTo(inForce.extract().path("instrument.hash")))
                .body("ruleset.hash", equalTo(inForce.extract().path("ruleset.hash")))
                .body("fired", hasSize(0))
                .body("level", equalTo("clear"));
    }

    @Test
    void what_was_asked_stands_in_words_and_what_was_not_says_on_what_that_depended() {
        explained(screened(patient, Map.of("bone_risk", List.of("osteoporosis", "height_loss_or_new_stoop"))))
                .body("asked.find { it.group == 'context' }.label", equalTo("Context"))
                .body(worded("regions"), equalTo("Low back"))
                .body(worded("pain_worst"), equalTo("6 of 10"))
                .body(worded("age"), equalTo("34"))
                .body(worded("bone_risk"), equalTo("Osteoporosis, Height loss or new stoop"))
                .body(worded("infection_risk"), equalTo("None of these"))
                .body("notAsked.key", hasItems("pregnancy", "locked_knee"))
                .body("notAsked.key", not(hasItem("age")))
                .body(
                        "notAsked.find { it.key == 'pregnancy' }.dependsOn",
                        equalTo(List.of("Age in years", "Sex recorded at birth")))
                .body("missing", hasSize(0));
    }

    @Test
    void an_alarm_that_was_taken_back_stays_in_the_course_of_levels() {
        var screening = begun(patient);
        answer(screening, "regions", List.of("low_back")).then().statusCode(200);
        answer(screening, "leg_weakness", "both").then().body("level", equalTo("emergency"));
        clinician("north").delete("/api/screenings/" + screening + "/answers/leg_weakness");

        explained(screening)
                .body("level", equalTo("incomplete"))
                .body("course.level", equalTo(List.of("emergency", "incomplete")))
                .body("course[0].question", equalTo("Leg motor deficit"))
                .body("course[0].answer", equalTo("Both legs"))
                .body("course[0].by", equalTo(ANNA))
                .body("course[1].answer", nullValue())
                .body("missing.key", hasItem("leg_weakness"))
                .body("completed", nullValue());
    }

    @Test
    void a_rule_that_adds_up_others_names_them() {
        explained(screened(
                        patient,
                        Map.of(
                                "unwell", "yes",
                                "bone_risk", List.of("osteoporosis"),
                                "midline_tender", "yes")))
                .body("level", equalTo("referral"))
                .body("fired[0].rule", equalTo("CMB-01"))
                .body("fired.find { it.rule == 'CMB-01' }.answers", hasSize(0))
                .body("fired.find { it.rule == 'CMB-01' }.counted", hasItems("CA-07", "FX-16", "FX-17"))
                .body("fired.find { it.rule == 'CA-07' }.counted", nullValue());
    }

    @Test
    void who_left_the_clinic_is_not_given_another_name_and_no_account_is_shown() throws SQLException {
        var screening = screened(patient, Map.of());
        sql("update screening set started_by = 'gone', status = 'superseded', completed_at = null, completed_by = null,"
                + " valid_until = null, release_until = null where id = '" + screening + "'");

        var body = explained(screening)
                .body("begun.by", equalTo("Somebody who is no longer with the clinic"))
                .body("status", equalTo("superseded"))
                .extract()
                .asString();

        assertThat(body).doesNotContain(Tokens.NORTH_CLINICIAN);
    }

    @Test
    void a_screening_by_rules_that_are_not_kept_is_not_explained_by_others() throws SQLException {
        var screening = begun(patient);
        var path = "/api/screenings/" + screening + "/explanation";
        clinician("north").get(path).then().statusCode(200);
        for (var change : List.of("ruleset_hash = 'sha256:other'", "ruleset = 'red-flags/0.1.0'")) {
            sql("update screening set " + change + " where id = '" + screening + "'");

            clinician("north")
                    .get(path)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:plumbline:problem:explanation-gone"));
        }
    }

    @Test
    void reading_it_leaves_a_trace_in_the_record() {
        var screening = screened(patient, Map.of());
        explained(screening);

        assertThat(count("audit_entry where act = 'screening-explained' and patient = '%s' and about = '%s'"
                        .formatted(patient, screening)))
                .isOne();
    }

    @Test
    void the_course_of_levels_is_only_ever_added_to() {
        for (var forbidden : List.of("update level_reached set level = 'clear'", "delete from level_reached")) {
            Assertions.assertThatThrownBy(() -> {
                        try (var north = Postgres.asApp("north")) {
                            north.createStatement().executeUpdate(forbidden);
                        }
                    })
                    .hasMessageContaining("permission denied");
        }
    }

    private static ValidatableResponse explained(UUID screening) {
        return clinician("north")
                .get("/api/screenings/" + screening + "/explanation")
                .then()
                .statusCode(200);
    }

    private static String worded(String key) {
        return "asked.answers.flatten().find { it.key == '" + key + "' }.answer";
    }

    /** What the service itself has no way to do. */
    private static void sql(String statement) throws SQLException {
        try (var connection = Postgres.asSuperuser();
                var open = connection.createStatement()) {
            open.execute("alter table screening disable trigger fixed_screening");
            open.execute(statement);
            open.execute("alter table screening enable trigger fixed_screening");
        }
    }
}

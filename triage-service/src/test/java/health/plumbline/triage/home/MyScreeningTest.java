package health.plumbline.triage.home;

import static health.plumbline.triage.Consulting.account;
import static health.plumbline.triage.Consulting.answered;
import static health.plumbline.triage.Consulting.begun;
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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.triage.AtHome;
import health.plumbline.triage.Consulting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class MyScreeningTest {

    private static final String REASON = "Spoken to today: examined, strength and sensation normal on both sides.";

    private UUID patient;
    private String mine;
    private AtHome home;

    @BeforeEach
    void a_patient_with_an_account() {
        TestClinics.configure();
        patient = registered("north");
        mine = account("north", patient);
        home = new AtHome("north", mine);
    }

    @Test
    void a_patient_who_was_not_asked_has_nothing_to_answer_and_one_who_was_has() {
        home.look().statusCode(404);
        begun(patient);
        home.look().statusCode(404);
        home.answer("age", 34).statusCode(404);

        var id = AtHome.requested(patient);

        home.look()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("state", equalTo("open"))
                .body("emergency", nullValue());
        var fact = Facts.await("triage.facts", "ScreeningRequested", patient.toString());
        assertThat(EventContract.violations("ScreeningRequested", fact.payload()))
                .isEmpty();
        assertThat(fact.payload()).contains(id.toString());
    }

    @Test
    void asking_begins_a_screening_no_earlier_clearance_stands_and_the_same_request_asks_once() {
        screened(patient, Map.of());
        clear(patient).then().statusCode(201);
        var before = epoch(patient);
        var id = AtHome.requested(patient);

        AtHome.request(patient, id).then().statusCode(200).body("id", equalTo(id.toString()));

        assertThat(epoch(patient)).isEqualTo(before + 1);
        assertThat(count("clearance where patient = '" + patient + "' and revoked_at is null"))
                .isZero();
        assertThat(count("outbox where type = 'ScreeningRequested' and key = '" + patient + "'"))
                .isOne();
        clear(patient).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:screening-incomplete"));
    }

    @Test
    void an_id_that_belongs_to_another_screening_is_refused() {
        var inClinic = begun(patient);
        var others = AtHome.requested(registered("north"));
        for (var id : List.of(inClinic, others)) {
            AtHome.request(patient, id)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:plumbline:problem:screening-exists"));
        }
        AtHome.request(patient, UUID.randomUUID()).then().statusCode(201);
    }

    @Test
    void the_questions_are_in_plain_words_and_by_topic() {
        AtHome.requested(patient);

        home.answer("regions", List.of("knee"))
                .statusCode(200)
                .body("topics[0].label", equalTo("You and your pain"))
                .body("topics[1].label", equalTo("Bladder, bowel and legs"))
                .body("topics[0].items.find { it.key == 'regions' }.label", containsString("Where is the problem"))
                .body("topics[0].items.find { it.key == 'regions' }.answer", equalTo(List.of("knee")))
                .body("topics[0].items.find { it.key == 'regions' }.least", equalTo(1))
                .body("topics[0].items.find { it.key == 'age' }.most", equalTo(120))
                .body("topics[0].done", equalTo(false))
                .body(
                        "topics.items.flatten().find { it.key == 'ces_saddle' }.label",
                        containsString("between your legs"))
                .body(
                        "topics.items.flatten().find { it.key == 'ces_saddle' }.options.label",
                        equalTo(List.of("No", "Yes", "I am not sure")))
                .body("topics.items.key.flatten()", hasItem("locked_knee"))
                .body("topics.items.key.flatten()", not(hasItem("thunderclap")))
                .body("progress.answered", equalTo(1));
    }

    @Test
    void nothing_that_is_the_clinicians_is_told_to_the_patient() {
        AtHome.requested(patient);
        home.answer("regions", List.of("neck", "head", "low_back"));
        var seen = new StringBuilder();
        home.answeredAll(Map.of("weight_loss", "yes", "gca", List.of("vision_change"), "age", 70), seen);

        assertThat(seen.toString())
                .contains("a new headache, jaw ache, sore scalp or a change in vision")
                .doesNotContainPattern("(?i)\\b(un)?safe")
                .doesNotContain("\"fired\"", "\"level\"", "\"rule\"", "\"why\"", "\"sources\"", "\"missing\"")
                .doesNotContain("arteritis", "Radicular", "emergency\":null", "GCA-", "CA-0", "referral", "red-flags/");
    }

    @Test
    void what_still_lacks_an_answer_cannot_be_completed_and_what_does_not_counts_for_the_gate() {
        AtHome.requested(patient);
        home.answer("age", 34);
        home.complete().statusCode(409).body("type", equalTo("urn:plumbline:problem:screening-incomplete"));

        home.answeredAll(Map.of());
        home.complete().statusCode(200).body("state", equalTo("answered"));

        home.look().statusCode(404);
        home.answer("age", 35).statusCode(404);
        home.complete().statusCode(200);
        standing(patient).body("screening.level", equalTo("clear")).body("screening.status", equalTo("complete"));
        clear(patient).then().statusCode(201);
        var completed = Facts.await("triage.facts", "ScreeningCompleted", patient.toString());
        assertThat(EventContract.violations("ScreeningCompleted", completed.payload()))
                .isEmpty();
        var ended = Facts.await("triage.facts", "ScreeningRequestEnded", patient.toString());
        assertThat(ended.payload()).contains("answered").contains("\"clear\"");
        assertThat(count("outbox where type = 'ScreeningRequestEnded' and key = '" + patient + "'"))
                .isOne();
    }

    @Test
    void a_caution_answered_at_home_needs_a_clinicians_reason_like_any_other() {
        var id = AtHome.requested(patient);
        home.answeredAll(Map.of("unwell", "yes"));
        home.complete().statusCode(200);
        clear(patient).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:rationale-missing"));
        var path = "/api/screenings/" + id + "/rationales/CA-07";
        Consulting.patient("north", mine)
                .body(Map.of("text", REASON))
                .put(path)
                .then()
                .statusCode(403);

        clinician("north").body(Map.of("text", REASON)).put(path).then().statusCode(200);

        clear(patient).then().statusCode(201);
    }

    @Test
    void what_a_clinician_must_see_is_not_asked_at_home_and_left_to_a_clinician() {
        var id = AtHome.requested(patient);
        home.answer("recent_surgery", "joint").body("topics.items.key.flatten()", not(hasItem("surgery_cleared")));
        home.answer("surgery_cleared", "yes")
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:item-unknown"));
        home.withdraw("surgery_cleared").statusCode(422);
        home.answeredAll(Map.of("recent_surgery", "joint"));

        home.complete().statusCode(200).body("state", equalTo("answered"));

        home.look().statusCode(404);
        var ended = Facts.await("triage.facts", "ScreeningRequestEnded", patient.toString());
        assertThat(ended.payload()).contains("answered").contains("\"incomplete\"");
        standing(patient)
                .body("screening.status", equalTo("open"))
                .body("screening.level", equalTo("incomplete"))
                .body("screening.handedOverAt", notNullValue());
        clear(patient).then().statusCode(409);
        clinician("north")
                .get("/api/screenings/" + id)
                .then()
                .body("missing", equalTo(List.of("surgery_cleared")))
                .body("channel", equalTo("patient"));
        Consulting.answer(id, "surgery_cleared", "yes").then().statusCode(200);
        clinician("north")
                .post("/api/screenings/" + id + "/completion")
                .then()
                .statusCode(200)
                .body("level", equalTo("caution"));
        assertThat(count("outbox where type = 'ScreeningRequestEnded' and key = '" + patient + "'"))
                .isOne();
    }

    @Test
    void a_clinician_may_finish_what_a_patient_began_and_the_patient_is_asked_no_more() {
        var id = AtHome.requested(patient);
        home.answer("age", 34);
        answered("north", id, Map.of());

        clinician("north").post("/api/screenings/" + id + "/completion").then().statusCode(200);

        home.look().statusCode(404);
        var ended = Facts.await("triage.facts", "ScreeningRequestEnded", patient.toString());
        assertThat(ended.payload()).contains("completed");
        // In the consulting room somebody is there: an answer given by a clinician holds nothing.
        assertThat(count("hold where patient = '" + patient + "'")).isZero();
    }

    @Test
    void each_answer_leaves_its_trace_without_saying_what_was_answered() {
        var id = AtHome.requested(patient);
        home.answer("self_harm", "thoughts");

        assertThat(count(
                        "audit_entry where patient = '%s' and act = 'answer-given' and actor = '%s' and about = '%s self_harm'"
                                .formatted(patient, mine, id)))
                .isOne();
    }
}

package health.plumbline.triage.screening;

import static health.plumbline.triage.Consulting.answer;
import static health.plumbline.triage.Consulting.answered;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.review;
import static health.plumbline.triage.Consulting.screened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ReviewResourceTest {

    private static final Map<String, Object> REFERRAL = Map.of("leg_pain", "increasing");
    private static final Map<String, Object> URGENT = Map.of("fever", "yes");

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
    void a_referral_passes_in_the_same_screening_and_the_clearance_says_reviewed_and_by_whom() {
        var screening = screened(patient, REFERRAL);
        refusedClearance("review-missing");
        standing(List.of("NEU-06"));

        review(screening, "doctor", clock.instant(), "NEU-06")
                .then()
                .statusCode(200)
                .body("fired.find { it.rule == 'NEU-06' }.passes", equalTo("review"))
                .body(
                        "fired.find { it.rule == 'NEU-06' }.professions",
                        equalTo(List.of("doctor", "advanced-practitioner", "physiotherapist")))
                .body("fired.find { it.rule == 'NEU-06' }.cleared", equalTo(true))
                .body("fired.find { it.rule == 'NEU-06' }.review.reviewer", equalTo("Dr Jo Hale"))
                .body("fired.find { it.rule == 'NEU-06' }.review.recordedBy", equalTo(Tokens.NORTH_CLINICIAN));

        standing(List.of());
        String token = clear(patient)
                .then()
                .statusCode(201)
                .body("level", equalTo("reviewed"))
                .extract()
                .path("token");
        var claims = JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
        assertThat(claims.getString("level")).isEqualTo("reviewed");
        assertThat(claims.getString("rationale_by")).isEqualTo(Tokens.NORTH_CLINICIAN);
        assertThat(count("audit_entry where patient = '" + patient + "' and act = 'review-recorded'"))
                .isOne();
    }

    @Test
    void a_review_clears_only_the_rules_it_names() {
        var screening = screened(patient, Map.of("leg_pain", "increasing", "weight_loss", "yes", "unwell", "yes"));

        review(screening, "doctor", clock.instant(), "NEU-06")
                .then()
                .body("fired.find { it.rule == 'CA-05' }.cleared", equalTo(false));

        clear(patient)
                .then()
                .statusCode(409)
                .body("detail", containsString("CA-05 needs"))
                .body("detail", containsString("CA-07 needs a reason"));
    }

    @Test
    void a_physiotherapist_signs_where_an_examination_clears_and_nowhere_else() {
        var screening = screened(patient, Map.of("leg_pain", "increasing", "weight_loss", "yes"));

        refused("review-profession", review(screening, "physiotherapist", clock.instant(), "NEU-06", "CA-05"));
        refused("review-profession", review(screening, "physiotherapist", clock.instant(), "CA-05"));
        refused("review-profession", review(screening, "paramedic", clock.instant(), "NEU-06"));
        assertThat(count("review where screening = '" + screening + "'")).isZero();

        review(screening, "physiotherapist", clock.instant(), "NEU-06")
                .then()
                .statusCode(200)
                .body("fired.find { it.rule == 'NEU-06' }.examination", containsString("strength by myotome"));
        review(screening, "advanced-practitioner", clock.instant(), "CA-05")
                .then()
                .statusCode(200);
    }

    @Test
    void a_review_is_dated_after_the_answers_and_not_in_the_future() {
        var before = clock.instant();
        var screening = screened(patient, REFERRAL);

        refused("review-untimely", review(screening, "doctor", before, "NEU-06"));
        refused("review-untimely", review(screening, "doctor", before.minus(Duration.ofDays(300)), "NEU-06"));
        refused("review-untimely", review(screening, "doctor", clock.instant().plusSeconds(60), "NEU-06"));
        review(screening, "doctor", clock.instant(), "NEU-06").then().statusCode(200);
    }

    @Test
    void only_what_fired_and_passes_by_a_review_is_reviewed() {
        var screening = screened(patient, Map.of("unwell", "yes", "leg_pain", "increasing"));

        refused("review-not-needed", review(screening, "doctor", clock.instant(), "NEU-07"));
        refused("review-not-needed", review(screening, "doctor", clock.instant(), "NO-SUCH"));
        refused("review-not-needed", review(screening, "doctor", clock.instant(), "CA-07"));
        var emergency = screened(patient, Map.of("leg_weakness", "both"));
        review(emergency, "doctor", clock.instant(), "NEU-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:review-not-enough"));

        review(screening, "doctor", clock.instant(), "NEU-06").then().statusCode(200);
    }

    @Test
    void the_same_review_again_changes_nothing_and_another_by_its_id_is_refused() {
        var screening = screened(patient, REFERRAL);
        var body = review("doctor", clock.instant(), "NEU-06");
        record(screening, body).then().statusCode(200);

        record(screening, body).then().statusCode(200);
        body.put("plan", "Something else altogether");
        record(screening, body).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:review-exists"));

        assertThat(count("review where screening = '" + screening + "'")).isOne();
        assertThat(count("reviewed_rule where review = '" + body.get("id") + "'"))
                .isOne();
        assertThat(count("audit_entry where patient = '" + patient + "' and act = 'review-recorded'"))
                .isOne();
    }

    @Test
    void a_review_speaks_for_the_same_answers_in_a_later_screening_too_and_for_no_others() {
        review(screened(patient, REFERRAL), "doctor", clock.instant(), "NEU-06")
                .then()
                .statusCode(200);

        screened(patient, REFERRAL);
        clear(patient).then().statusCode(201);

        screened(patient, Map.of("leg_pain", "new_lt_6w"));
        refusedClearance("review-missing");
    }

    @Test
    void what_was_gone_and_came_again_is_a_new_trigger() {
        var first = screened(patient, REFERRAL);
        var reviewedAt = clock.instant();
        review(first, "doctor", reviewedAt, "NEU-06").then().statusCode(200);
        screened(patient, Map.of());
        clear(patient).then().statusCode(201);

        var again = screened(patient, REFERRAL);

        refusedClearance("review-missing");
        refused("review-untimely", review(again, "doctor", reviewedAt, "NEU-06"));
        review(again, "doctor", clock.instant(), "NEU-06").then().statusCode(200);
        clear(patient).then().statusCode(201);
    }

    @Test
    void a_review_does_not_reach_into_an_episode_that_began_after_it() {
        review(screened(patient, REFERRAL), "doctor", clock.instant(), "NEU-06")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofDays(60));

        screened(patient, Map.of("leg_pain", "increasing", "duration_days", 64, "no_response_6w", "no"));
        clear(patient).then().statusCode(201);

        screened(patient, REFERRAL);
        refusedClearance("review-missing");
    }

    @Test
    void an_urgent_finding_passes_only_once_it_was_asked_again_after_the_review() {
        var first = screened(patient, URGENT);
        var early = screened(patient, URGENT);
        review(early, "doctor", clock.instant(), "IN-03")
                .then()
                .statusCode(200)
                .body("fired.find { it.rule == 'IN-03' }.cleared", equalTo(false))
                .body("fired.find { it.rule == 'IN-03' }.askedAgain", equalTo(true))
                .body("fired.find { it.rule == 'IN-03' }.review", notNullValue());
        refusedClearance("review-missing");
        clear(patient).then().body("detail", containsString("IN-03 needs a new screening"));
        assertThat(first).isNotEqualTo(early);

        screened(patient, URGENT);

        clear(patient).then().statusCode(201).body("level", equalTo("reviewed"));
    }

    @Test
    void an_urgent_review_may_be_recorded_when_the_questions_were_asked_again_already() {
        screened(patient, URGENT);
        var reviewedAt = clock.instant();
        var again = screened(patient, URGENT);

        review(again, "doctor", reviewedAt, "IN-03")
                .then()
                .statusCode(200)
                .body("fired.find { it.rule == 'IN-03' }.cleared", equalTo(true));

        clear(patient).then().statusCode(201);
    }

    @Test
    void a_trigger_goes_back_to_a_screening_that_was_left_and_a_review_in_between_counts() {
        var left = begun(patient);
        answered("north", left, URGENT);
        var reviewedAt = clock.instant();
        var again = screened(patient, URGENT);

        review(again, "doctor", reviewedAt, "IN-03").then().statusCode(200);

        clear(patient).then().statusCode(201);
    }

    @Test
    void a_screening_that_was_left_before_the_question_is_no_trigger() {
        var left = begun(patient);
        answer(left, "regions", List.of("low_back"));
        var reviewedAt = clock.instant();
        var again = screened(patient, URGENT);

        refused("review-untimely", review(again, "doctor", reviewedAt, "IN-03"));
    }

    @Test
    void a_review_does_not_outlive_a_change_of_the_answers_it_speaks_of() {
        var screening = begun(patient);
        answered("north", screening, REFERRAL);
        review(screening, "doctor", clock.instant(), "NEU-06")
                .then()
                .body("fired.find { it.rule == 'NEU-06' }.cleared", equalTo(true));
        answer(screening, "leg_pain", "none");

        answer(screening, "leg_pain", "increasing")
                .then()
                .body("fired.find { it.rule == 'NEU-06' }.cleared", equalTo(false))
                .body("fired.find { it.rule == 'NEU-06' }.review", nullValue());
    }

    @Test
    void a_screening_that_counts_no_more_takes_no_review() {
        var older = begun(patient);
        answered("north", older, REFERRAL);
        var newer = begun(patient);
        answered("north", newer, REFERRAL);

        review(older, "doctor", clock.instant(), "NEU-06")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:screening-superseded"));
        review(newer, "doctor", clock.instant(), "NEU-06").then().statusCode(200);
    }

    private static Response record(UUID screening, Map<String, Object> body) {
        return clinician("north").body(body).post("/api/screenings/" + screening + "/reviews");
    }

    private static void refused(String code, Response response) {
        response.then().statusCode(422).body("type", equalTo("urn:plumbline:problem:" + code));
    }

    private void refusedClearance(String code) {
        clear(patient).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:" + code));
    }

    private void standing(List<String> missing) {
        clinician("north")
                .get("/api/patients/" + patient + "/standing")
                .then()
                .statusCode(200)
                .body("screening.clearingMissing", equalTo(missing))
                .body("screening.rationalesMissing", hasSize(0))
                .body("emergency", nullValue());
    }
}

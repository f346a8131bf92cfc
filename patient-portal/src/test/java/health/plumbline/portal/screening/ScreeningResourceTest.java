package health.plumbline.portal.screening;

import static health.plumbline.portal.testing.Journey.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.ScreeningCounterpart;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScreeningResourceTest {

    private static final String AGE = "/api/screening/answers/age";

    private Patients pat;

    @BeforeEach
    void a_patient_who_is_asked() {
        Patients.configureClinics();
        TriageCounterpart.reset();
        pat = Patients.of("north");
        ScreeningCounterpart.asks(pat);
    }

    @AfterEach
    void reset() {
        TriageCounterpart.reset();
    }

    @Test
    void each_answer_is_kept_at_once_and_says_what_is_asked_now() {
        as(pat).body("{\"value\":44}")
                .put(AGE)
                .then()
                .statusCode(200)
                .body("emergency", equalTo(false))
                .body("asked[1]", equalTo(List.of("ces_saddle", "unwell")));
        as(pat).body("{\"value\":\"yes\"}")
                .put("/api/screening/answers/ces_saddle")
                .then()
                .statusCode(200)
                .body("emergency", equalTo(true))
                .body("asked[1]", hasItems("ces_saddle", "ces_onset"));
        assertThat(ScreeningCounterpart.answers(pat)).containsOnlyKeys("age", "ces_saddle");

        as(pat).delete(AGE).then().statusCode(200);

        assertThat(ScreeningCounterpart.answers(pat)).containsOnlyKeys("ces_saddle");
    }

    @Test
    void what_is_no_answer_is_refused_as_a_problem_and_nothing_is_kept() {
        for (var bad : List.of(
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"value\":null}",
                "{\"value\":\"forty\"}",
                "{\"value\":-1}",
                "{\"value\":44,\"patient\":\"someone\"}",
                "{\"value\":44}{\"value\":44}",
                "{\"value\":\"\\u0000\"}")) {
            var answer = as(pat).body(bad).put(AGE);
            assertThat(answer.statusCode()).as(bad).isBetween(400, 422);
            assertThat(answer.contentType()).as(bad).startsWith("application/problem+json");
            assertThat(answer.asString()).as(bad).doesNotContain("health.plumbline", "jackson");
        }
        assertThat(as(pat).contentType(ContentType.TEXT).body("44").put(AGE).statusCode())
                .isEqualTo(415);
        assertThat(as(pat).body("{\"value\":1}")
                        .put("/api/screening/answers/no_such")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ScreeningCounterpart.answers(pat)).isEmpty();

        as(pat).body("{\"value\":44}").put(AGE).then().statusCode(200);
    }

    @Test
    void nobody_answers_for_another() {
        for (var stranger : List.of(Patients.of("north"), Patients.of("south"))) {
            as(stranger).body("{\"value\":77}").put(AGE).then().statusCode(404);
            as(stranger).delete(AGE).then().statusCode(404);
        }
        for (var token : List.of(Tokens.clinician("north"), Tokens.bearer(pat.account(), "south", "patient"))) {
            assertThat(RestAssured.given()
                            .auth()
                            .oauth2(token)
                            .contentType(ContentType.JSON)
                            .body("{\"value\":77}")
                            .put(AGE)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(RestAssured.given()
                        .contentType(ContentType.JSON)
                        .body("{\"value\":77}")
                        .put(AGE)
                        .statusCode())
                .isEqualTo(401);
        assertThat(ScreeningCounterpart.answers(pat)).isEmpty();
        as(pat).body("{\"value\":44}").put(AGE).then().statusCode(200);
    }

    @Test
    void a_triage_that_does_not_answer_is_said_and_the_answer_can_be_given_again() {
        TriageCounterpart.answersWithStatus(503);
        as(pat).body("{\"value\":44}")
                .put(AGE)
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:plumbline:problem:screening-unavailable"));

        TriageCounterpart.reset();

        as(pat).body("{\"value\":44}").put(AGE).then().statusCode(200);
    }
}

package health.plumbline.program.policy;

import static health.plumbline.program.policy.TypedRule.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.screening.ScreeningCounterpart;
import health.plumbline.program.screening.TriagesPolicy;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(ScreeningCounterpart.class)
class OwnRuleConditionTest {

    private final Browser ada = Administrator.ada();

    @BeforeEach
    void a_clinic_with_an_administrator() {
        Administrator.prepare();
    }

    @Test
    void the_lines_are_written_into_the_condition() {
        var lines = Map.of(
                "when", "",
                "question1", "bone_risk",
                "answers1", List.of("osteoporosis", "steroids_3m"),
                "question2", "onset_age",
                "number2", "40",
                "question3", "course",
                "answers3", List.of("same", "worse"),
                "join", "any");
        var written =
                "any_of(bone_risk, [&#39;osteoporosis&#39;, &#39;steroids_3m&#39;]) || (onset_age != null &amp;&amp;"
                        + " onset_age &gt;= 40) || course in [&#39;same&#39;, &#39;worse&#39;]</textarea>";
        var composed = form(0, lines);
        composed.put("act", "compose");

        ada.post("/clinic/rules/new", composed)
                .then()
                .statusCode(200)
                .body(allOf(containsString("<html"), containsString(written), containsString(">Seen</textarea>")));
        ada.postPart("/clinic/rules/new", composed)
                .then()
                .statusCode(200)
                .body(allOf(not(containsString("<html")), containsString(written)));
        assertThat(TriagesPolicy.rules()).isEmpty();

        ada.post("/clinic/rules/new", form(0, lines)).then().statusCode(303);
        assertThat(TriagesPolicy.rules().get(0).get("when").asText())
                .isEqualTo("any_of(bone_risk, ['osteoporosis', 'steroids_3m']) || (onset_age != null && onset_age >="
                        + " 40) || course in ['same', 'worse']");
    }

    @Test
    void a_question_that_was_chosen_shows_its_answers_and_a_search_finds_questions_by_them() {
        ada.post("/clinic/rules/new", form(0, Map.of("act", "answers", "question1", "ces_saddle", "question2", "age")))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("name=\"answers1\" value=\"unsure\""),
                        containsString("name=\"number2\""),
                        not(containsString("name=\"number1\"")),
                        containsString(">cancer</textarea>"),
                        containsString("8 questions found")));
        ada.post("/clinic/rules/new", form(0, Map.of("act", "find", "find", "STEROIDS")))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("1 question found"),
                        containsString("<details id=\"words\" open>"),
                        containsString("value=\"STEROIDS\""),
                        containsString(">cancer</textarea>")));
    }

    @Test
    void a_line_without_its_answer_says_so_and_leaves_the_condition_alone() {
        ada.post(
                        "/clinic/rules/new",
                        form(0, Map.of("act", "compose", "question1", "course", "question2", "age", "number2", "old")))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Line 1: choose at least one answer."),
                        containsString("Line 2: write a whole number."),
                        containsString("name=\"number2\" value=\"old\""),
                        containsString(">cancer</textarea>")));
        ada.post("/clinic/rules/new", form(0, Map.of("act", "compose")))
                .then()
                .statusCode(422)
                .body(containsString("Choose a question first."));
    }
}

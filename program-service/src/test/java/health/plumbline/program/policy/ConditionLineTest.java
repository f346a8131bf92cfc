package health.plumbline.program.policy;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.program.policy.PolicyClient.Option;
import health.plumbline.program.policy.PolicyClient.Question;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionLineTest {

    private static final Question COURSE = question("course", "choice", "better", "same", "worse");
    private static final Question BONE = question("bone_risk", "set", "osteoporosis", "steroids_3m");
    private static final Question CANCER = question("cancer", "fact");

    private static Question question(String key, String kind, String... options) {
        return new Question(
                key,
                key,
                kind,
                Stream.of(options).map(one -> new Option(one, one)).toList(),
                null);
    }

    private static Question number(String key, Boolean nullable) {
        return new Question(key, key, "number", null, nullable);
    }

    private static ConditionLine line(Question question, String... answers) {
        return new ConditionLine(question, List.of(answers), "least", "");
    }

    private static ConditionLine line(Question question, String comparison, int number) {
        return new ConditionLine(question, List.of(), comparison, String.valueOf(number));
    }

    @Test
    void one_answer_is_compared_and_several_are_listed_in_the_order_of_the_options() {
        assertThat(line(COURSE, "worse").text()).isEqualTo("course == 'worse'");
        assertThat(line(COURSE, "worse", "same").text()).isEqualTo("course in ['same', 'worse']");
        assertThat(line(BONE, "osteoporosis", "steroids_3m").text())
                .isEqualTo("any_of(bone_risk, ['osteoporosis', 'steroids_3m'])");
        assertThat(line(BONE, "steroids_3m").text()).isEqualTo("any_of(bone_risk, ['steroids_3m'])");
        assertThat(line(CANCER).text()).isEqualTo("cancer");
    }

    @Test
    void a_number_that_may_be_missing_is_guarded_and_one_that_never_is_is_not() {
        assertThat(line(number("age", false), "least", 75).text()).isEqualTo("age >= 75");
        assertThat(line(number("onset_age", true), "most", 40).text())
                .isEqualTo("onset_age != null && onset_age <= 40");
        assertThat(line(number("age", null), "least", 75).text()).isEqualTo("dyn(age) != null && age >= 75");
    }

    @Test
    void lines_are_joined_by_all_or_any() {
        var onset = line(number("onset_age", true), "least", 40);
        assertThat(ConditionLine.joined(List.of(onset, line(CANCER)), false))
                .isEqualTo("onset_age != null && onset_age >= 40 && cancer");
        assertThat(ConditionLine.joined(List.of(onset, line(CANCER)), true))
                .isEqualTo("(onset_age != null && onset_age >= 40) || cancer");
        assertThat(ConditionLine.joined(List.of(onset), true)).isEqualTo("onset_age != null && onset_age >= 40");
    }

    @Test
    void an_answer_that_the_question_does_not_have_counts_for_nothing() {
        assertThat(line(COURSE, "worse", "' || true || '").text()).isEqualTo("course == 'worse'");
        assertThat(line(COURSE, "yes").missing()).isNotEmpty();
        assertThat(line(COURSE, "worse").missing()).isEmpty();
    }

    @Test
    void what_an_option_says_stays_within_its_quotes() {
        var odd = question("odd", "choice", "it's \\ here");

        assertThat(line(odd, "it's \\ here").text()).isEqualTo("odd == 'it\\'s \\\\ here'");
    }

    @Test
    void a_number_is_whole_and_free_text_is_not_compared() {
        for (var number : List.of("", "old", "7.5", "-1", "1 || true", "12345678")) {
            assertThat(new ConditionLine(number("age", false), List.of(), "least", number).missing())
                    .as(number)
                    .isNotEmpty();
        }
        assertThat(line(question("other", "text")).missing()).isNotEmpty();
    }
}

package health.plumbline.triage.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a condition says of answers, of the lack of them, and of itself. */
class ConditionTest {

    private final Conditions conditions = new Conditions(Words.all());

    @Test
    void it_is_so_or_it_is_not_so() {
        assertThat(verdict("age >= 70", Map.of("age", 70L))).isEqualTo(Verdict.YES);
        assertThat(verdict("age >= 70", Map.of("age", 69L))).isEqualTo(Verdict.NO);
    }

    @Test
    void a_missing_answer_leaves_it_open_unless_another_one_decides() {
        var condition = "age >= 70 || course == 'worse'";

        assertThat(verdict(condition, Map.of("age", 69L))).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(condition, Map.of("age", 70L))).isEqualTo(Verdict.YES);
        assertThat(verdict(condition, Map.of())).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_question_that_was_not_asked_can_be_told_from_one_that_was_not_answered() {
        assertThat(verdict("onset_age == null", Map.of("onset_age", Condition.NOTHING)))
                .isEqualTo(Verdict.YES);
        assertThat(verdict("onset_age == null", Map.of())).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_set_shares_an_option_with_a_list_or_does_not() {
        var condition = "any_of(regions, ['neck', 'low_back'])";

        assertThat(verdict(condition, Map.of("regions", List.of("knee", "neck"))))
                .isEqualTo(Verdict.YES);
        assertThat(verdict(condition, Map.of("regions", List.of("knee")))).isEqualTo(Verdict.NO);
        assertThat(verdict(condition, Map.of("regions", List.of()))).isEqualTo(Verdict.NO);
    }

    @Test
    void signs_are_counted_that_are_there_and_no_others() {
        var two = "count([cancer, saddle == 'yes', fever == 'yes']) == 2";

        assertThat(verdict(two, Map.of("cancer", true, "saddle", "no", "fever", "yes")))
                .isEqualTo(Verdict.YES);
        assertThat(verdict(two, Map.of("cancer", true, "saddle", "yes", "fever", "yes")))
                .isEqualTo(Verdict.NO);
        assertThat(verdict(two, Map.of("cancer", false, "saddle", "no", "fever", "yes")))
                .isEqualTo(Verdict.NO);
    }

    @ParameterizedTest(name = "{1} of the families CA and FX in {0}")
    @CsvSource({
        "'', 0",
        "CA-01, 1",
        "CA-01 FX-02, 2",
        "CA-01 CA-02, 2",
        "CA-01 CA-01, 1",
        "CA-01 IN-03, 1",
        "CAX-01 CA, 0",
    })
    void rules_of_these_families_are_counted_and_each_once(String fired, int count) {
        var rules = fired.isEmpty() ? List.of() : List.of(fired.split(" "));

        assertThat(verdict("of_families(cautions, ['CA', 'FX']) == " + count, Map.of("cautions", rules)))
                .isEqualTo(Verdict.YES);
    }

    @Test
    void it_knows_its_text_the_questions_it_uses_and_what_it_compares_them_with() {
        var text = "any_of(regions, ['neck', 'knee']) && course != 'better' && age > 40";

        var condition = conditions.compile("rule TRY-01", text);

        assertThat(condition.text()).isEqualTo(text);
        assertThat(condition.names()).containsExactlyInAnyOrder("regions", "course", "age");
        assertThat(condition.texts()).containsExactlyInAnyOrder("neck", "knee", "better");
    }

    @Test
    void one_that_cannot_be_evaluated_names_its_rule_and_is_no_silent_no() {
        var condition = conditions.compile("rule TRY-01", "onset_age >= 40");
        Map<String, Object> notAsked = Collections.singletonMap("onset_age", Condition.NOTHING);

        assertThatThrownBy(() -> condition.of(notAsked))
                .isInstanceOf(BrokenRules.class)
                .hasMessageStartingWith("rule TRY-01:");
    }

    @Test
    void one_that_nobody_has_tried_counts_as_true_where_it_cannot_be_evaluated_and_only_there() {
        var condition = conditions.compile("rule OWN-01", "onset_age >= 40").countingTrueWhereBroken();

        assertThat(condition.of(Map.of("onset_age", Condition.NOTHING))).isEqualTo(Verdict.YES);
        assertThat(condition.of(Map.of("onset_age", 39L))).isEqualTo(Verdict.NO);
        assertThat(condition.of(Map.of())).isEqualTo(Verdict.UNKNOWN);
        assertThat(condition.text()).isEqualTo("onset_age >= 40");
        assertThat(condition.names()).containsExactly("onset_age");
    }

    private Verdict verdict(String condition, Map<String, Object> known) {
        return conditions.compile("rule TRY-01", condition).of(known);
    }
}

package health.plumbline.triage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.rules.RuleSetReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked, what is missing, what counts where nothing was answered, and what decided. */
class EvaluatorTest {

    private final Evaluator evaluator = Screens.EVALUATOR;

    @Test
    void it_evaluates_by_the_questions_and_rules_it_was_given() {
        assertThat(evaluator.instrument()).isSameAs(Screens.INSTRUMENT);
        assertThat(evaluator.ruleSet()).isSameAs(Screens.RULES);
    }

    @Test
    void everybody_is_asked_what_is_always_asked_and_nobody_what_does_not_concern_them() {
        var asked = keys(evaluate(Map.of("age", 40L, "sex_at_birth", "male", "regions", List.of("shoulder"))));

        assertThat(asked).contains("age", "ces_saddle", "other_worry").doesNotContain("pregnancy", "leg_pain");
        assertThat(asked).containsSubsequence("age", "regions", "ces_saddle", "other_worry");
    }

    @Test
    void a_question_is_asked_as_soon_as_an_earlier_answer_calls_for_it() {
        var woman = Map.<String, Object>of("age", 40L, "sex_at_birth", "female");

        assertThat(keys(evaluate(woman))).contains("pregnancy");
        assertThat(evaluate(woman).missing()).contains("pregnancy");
        assertThat(keys(evaluate(Map.of("sex_at_birth", "female")))).doesNotContain("pregnancy");
    }

    @Test
    void an_answer_that_was_given_counts_though_nobody_would_ask_for_it_now() {
        var evaluation = evaluate(Screens.with("pregnancy", "t2"));

        assertThat(keys(evaluation)).contains("pregnancy");
        assertThat(evaluation.codes()).extracting(coded -> coded.code().code()).contains("PREG_T2");
    }

    @Test
    void every_question_that_is_asked_has_to_be_answered_but_for_the_free_text() {
        var nothing = evaluate(Map.of());

        assertThat(nothing.missing())
                .containsExactlyElementsOf(nothing.asked().stream()
                        .filter(item -> item.type() != Item.Type.TEXT)
                        .map(Item::key)
                        .toList())
                .doesNotContain("other_worry", "ces_onset", "pregnancy");
        assertThat(nothing.complete()).isFalse();
        assertThat(evaluate(Screens.with()).missing()).isEmpty();
    }

    @Test
    void while_nobody_has_said_when_a_saddle_change_began_it_counts_as_new() {
        var answers = without("ces_onset", Screens.with("ces_saddle", "yes"));

        assertThat(evaluate(answers).missing()).containsExactly("ces_onset");
        assertThat(evaluate(answers).level()).isEqualTo(Level.EMERGENCY);
        assertThat(fired(answers)).contains("CES-01");
    }

    @Test
    void what_was_not_asked_is_nothing_rather_than_an_answer() {
        var answers = Screens.with("leg_sensory", "both", "legs_both", "no");

        assertThat(answers).doesNotContainKey("ces_onset");
        assertThat(fired(answers)).contains("CES-05");
    }

    @Test
    void what_is_not_answered_yet_counts_as_not_found() {
        var answers = without("fever", Screens.with());

        assertThat(evaluate(answers).missing()).containsExactly("fever");
        assertThat(evaluate(answers).fired()).isEmpty();
        assertThat(evaluate(answers).level()).isEqualTo(Level.CLEAR);
    }

    @Test
    void a_rule_stays_open_while_what_it_builds_on_does() {
        var twoLegs =
                Screens.with("legs_both", "yes", "ces_onset", "lt_14d", "claudication", "eases_sitting_or_bending");

        assertThat(fired(without("duration_days", twoLegs))).doesNotContain("CES-05", "CES-07");
        assertThat(fired(twoLegs)).contains("CES-05").doesNotContain("CES-07");
        twoLegs.put("duration_days", 42L);
        assertThat(fired(twoLegs)).contains("CES-07").doesNotContain("CES-05");
    }

    @Test
    void the_gravest_rule_that_fired_is_the_level_and_the_others_are_told_too() {
        var answers = Screens.with("night_pain", "constant_unrelieved", "ces_saddle", "unsure");

        assertThat(evaluate(answers).level()).isEqualTo(Level.URGENT);
        assertThat(fired(answers)).contains("CA-10", "CES-08");
    }

    @Test
    void three_cautions_add_up_to_a_referral_and_two_do_not() {
        var two = Screens.with("night_pain", "constant_unrelieved", "bone_risk", List.of("osteoporosis"));
        var three = new HashMap<>(two);
        three.put("fever", "recent_resolved");

        assertThat(fired(two)).containsExactlyInAnyOrder("CA-10", "FX-16");
        assertThat(evaluate(two).level()).isEqualTo(Level.CAUTION);
        assertThat(fired(three)).containsExactly("FX-16", "CA-10", "IN-14", "CMB-01");
        assertThat(evaluate(three).level()).isEqualTo(Level.REFERRAL);
    }

    @Test
    void only_cautions_add_up_because_what_is_graver_speaks_for_itself() {
        var answers = Screens.with(
                "night_pain", "constant_unrelieved", "bone_risk", List.of("osteoporosis"), "weight_loss", "yes");

        assertThat(fired(answers)).contains("CA-10", "FX-16", "CA-05").doesNotContain("CMB-01");
    }

    @Test
    void a_caution_adds_up_wherever_it_stands_among_the_rules() {
        var yaml = Screens.resource("/red-flags/ruleset-1.0.0.yaml");
        var start = yaml.indexOf("  - id: IN-14");
        var caution = yaml.substring(start, yaml.indexOf("  # Inflammatory", start));
        var moved = yaml.replace(caution, "").replace("  - id: CMB-01", caution + "  - id: CMB-01");
        var three = Screens.with(
                "night_pain", "constant_unrelieved", "bone_risk", List.of("osteoporosis"), "fever", "recent_resolved");

        var fired = new Evaluator(Screens.INSTRUMENT, RuleSetReader.read(moved, Screens.INSTRUMENT))
                .evaluate(three)
                .fired();

        assertThat(fired.stream().map(one -> one.rule().id())).endsWith("IN-14", "CMB-01");
    }

    @Test
    void the_answers_that_decided_are_those_the_rule_asks_about_and_that_found_something() {
        var fired = evaluate(Screens.with("night_pain", "constant_unrelieved")).fired();

        assertThat(fired).singleElement().satisfies(one -> assertThat(one.answers())
                .isEqualTo(Map.of("night_pain", "constant_unrelieved")));
    }

    @Test
    void a_code_names_the_answers_it_follows_from_and_no_code_follows_from_nothing() {
        var codes = evaluate(Screens.with("bone_risk", List.of("osteoporosis"))).codes();

        assertThat(codes).singleElement().satisfies(coded -> {
            assertThat(coded.code().code()).isEqualTo("OSTEOPOROSIS");
            assertThat(coded.answers()).isEqualTo(Map.of("bone_risk", List.of("osteoporosis")));
        });
        assertThat(evaluate(Screens.with()).codes()).isEmpty();
    }

    private Evaluation evaluate(Map<String, Object> answers) {
        return evaluator.evaluate(answers);
    }

    private List<String> fired(Map<String, Object> answers) {
        return evaluate(answers).fired().stream().map(one -> one.rule().id()).toList();
    }

    private static List<String> keys(Evaluation evaluation) {
        return evaluation.asked().stream().map(Item::key).toList();
    }

    private static Map<String, Object> without(String key, Map<String, Object> answers) {
        var fewer = new HashMap<>(answers);
        fewer.remove(key);
        return fewer;
    }
}

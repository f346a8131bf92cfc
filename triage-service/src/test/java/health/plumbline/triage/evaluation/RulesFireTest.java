package health.plumbline.triage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every rule a set of answers that fires it, alone where that is possible, and all that fire with it where not. */
class RulesFireTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("health.plumbline.triage.evaluation.AnswersThatFire#alone")
    void a_rule_fires_alone(String rule, Map<String, Object> answers) {
        assertThat(Screens.fired(answers)).containsExactly(rule);
    }

    @ParameterizedTest(name = "{1} with {0}")
    @MethodSource("health.plumbline.triage.evaluation.AnswersThatFire#together")
    void a_rule_fires_with_those_it_contains(String others, String rule, Map<String, Object> answers) {
        var expected = new HashSet<>(Set.of(rule));
        Stream.of(others.split(" ")).filter(other -> !other.isEmpty()).forEach(expected::add);

        assertThat(Screens.fired(answers)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("health.plumbline.triage.evaluation.AnswersThatFire#all")
    void a_rule_just_misses_when_one_answer_is_another(String rule, Map<String, Object> answers) {
        assertThat(answers.keySet().stream()
                        .flatMap(key -> nearMisses(answers, key))
                        .filter(miss -> !Screens.fired(miss).contains(rule)))
                .isNotEmpty();
    }

    /** The same person but for one answer: one year, day or point beside it, or what says that nothing was found. */
    private static Stream<Map<String, Object>> nearMisses(Map<String, Object> answers, String key) {
        var item = Screens.INSTRUMENT.item(key);
        if (answers.get(key) instanceof Long number) {
            return Stream.of(number - 1, number + 1).map(beside -> changed(answers, key, beside));
        }
        var nothing = item.negative() != null
                ? item.negative()
                : item.type() == Item.Type.SET
                        ? List.of("other")
                        : item.options().get(0).value();
        return Stream.of(changed(answers, key, nothing));
    }

    private static Map<String, Object> changed(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return Screens.completed(changed);
    }

    @Test
    void every_rule_is_among_these() {
        var covered = Stream.concat(
                        AnswersThatFire.alone()
                                .map(arguments -> (String) arguments.get()[0]),
                        AnswersThatFire.together()
                                .map(arguments -> (String) arguments.get()[1]))
                .collect(Collectors.toSet());

        assertThat(Screens.RULES.rules().stream().map(Rule::id)).allMatch(covered::contains);
    }

    @Test
    void the_answers_that_decided_are_named_and_the_negative_ones_are_not() {
        var fired = Screens.EVALUATOR
                .evaluate(Screens.with("ces_saddle", "yes", "ces_onset", "lt_14d"))
                .fired();

        assertThat(fired).singleElement().satisfies(one -> assertThat(one.answers())
                .containsEntry("ces_saddle", "yes")
                .containsEntry("ces_onset", "lt_14d")
                .containsEntry("regions", List.of("low_back"))
                .doesNotContainKey("ces_bladder"));
    }
}

package health.plumbline.triage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Properties that hold for any answers, tried on thousands of sets made from a seed. */
class SeededScreeningsTest {

    private static final long SEED = 20_261_101L;

    /** 3,000 in every build; {@code -Dplumbline.trials=30000} for what docs/operations.md reports. */
    private static final int TRIALS = Integer.getInteger("plumbline.trials", 3_000);

    /**
     * Answers that explain a finding rather than add one: a strain explains thoracic pain (CA-16), relief on sitting
     * explains two-sided leg symptoms (CES-05), an assessment has looked at a fall. They may lower a level, as the
     * rules say; nothing else may.
     */
    private static final Map<String, Set<String>> EXPLAINING = Map.of(
            "trauma", Set.of("strain"),
            "claudication", Set.of("eases_sitting_or_bending"),
            "trauma_assessed", Set.of("yes"),
            "ces_assessed", Set.of("yes"),
            "surgery_cleared", Set.of("yes"),
            "ces_onset", Set.of("lt_14d", "d14_to_6m", "gt_6m", "unsure"));

    @Test
    void raising_one_answer_never_lowers_the_level() {
        var chance = new Random(SEED);
        var raised = 0;
        for (var trial = 0; trial < TRIALS; trial++) {
            var before = some(chance);
            var item = Screens.INSTRUMENT
                    .items()
                    .get(chance.nextInt(Screens.INSTRUMENT.items().size()));
            if (item.negative() == null
                    || item.key().equals("regions")
                    || !item.negative().equals(before.getOrDefault(item.key(), item.negative()))) {
                continue;
            }
            var positive = positive(item, chance);
            if (positive == null) {
                continue;
            }
            var after = new HashMap<>(before);
            after.put(item.key(), positive);
            after = new HashMap<>(Screens.completed(after));
            raised++;

            assertThat(level(after))
                    .as("%s raised to %s in %s", item.key(), positive, before)
                    .isGreaterThanOrEqualTo(level(before));
        }
        assertThat(raised).isGreaterThan(TRIALS / 3);
    }

    @Test
    void two_findings_together_are_never_lower_than_either_alone() {
        var findings = findings();
        assertThat(findings).hasSizeGreaterThan(50);
        for (var one : findings) {
            for (var other : findings) {
                if (!one.getKey().equals(other.getKey())) {
                    var both = Screens.with(one.getKey(), one.getValue(), other.getKey(), other.getValue());

                    assertThat(level(both))
                            .as("%s with %s", one, other)
                            .isGreaterThanOrEqualTo(level(Screens.with(one.getKey(), one.getValue())));
                }
            }
        }
    }

    /** Of every question the answer that says most. */
    private static List<Map.Entry<String, Object>> findings() {
        var findings = new ArrayList<Map.Entry<String, Object>>();
        for (var item : Screens.INSTRUMENT.items()) {
            if (item.negative() != null && !item.key().equals("regions")) {
                item.options().stream()
                        .map(Item.Option::value)
                        .filter(value -> !value.equals(item.negative()))
                        .filter(value ->
                                !EXPLAINING.getOrDefault(item.key(), Set.of()).contains(value))
                        .<Object>map(value -> item.type() == Item.Type.SET ? List.of(value) : value)
                        .max(Comparator.comparing(value -> level(Screens.with(item.key(), value))))
                        .ifPresent(value -> findings.add(Map.entry(item.key(), value)));
            }
        }
        return findings;
    }

    @Test
    void a_missing_mandatory_answer_never_clears() {
        var chance = new Random(SEED + 1);
        for (var trial = 0; trial < TRIALS / 3; trial++) {
            var answers = new HashMap<>(some(chance));
            var asked = Screens.EVALUATOR.evaluate(answers).asked().stream()
                    .filter(Item::mandatory)
                    .toList();
            var key = asked.get(chance.nextInt(asked.size())).key();
            answers.remove(key);
            var evaluation = Screens.EVALUATOR.evaluate(answers);

            if (evaluation.asked().stream().anyMatch(item -> item.key().equals(key))) {
                assertThat(evaluation.missing()).contains(key);
                assertThat(evaluation.shown()).isIn("incomplete", "urgent", "emergency");
            }
        }
    }

    @Test
    void every_mandatory_answer_that_is_asked_in_a_clear_screening_is_needed() {
        var clear = Screens.with();
        assertThat(Screens.EVALUATOR.evaluate(clear).shown()).isEqualTo("clear");

        for (var item : Screens.EVALUATOR.evaluate(clear).asked()) {
            var without = new HashMap<>(clear);
            without.remove(item.key());

            if (item.mandatory()) {
                assertThat(Screens.EVALUATOR.evaluate(without).shown())
                        .as(item.key())
                        .isEqualTo("incomplete");
            }
        }
    }

    @Test
    void unsure_is_never_clear_for_a_cauda_equina_question() {
        for (var key : List.of(
                "ces_saddle", "ces_bladder", "ces_bowel", "ces_sexual", "legs_both", "leg_weakness", "gait_unsteady")) {
            for (var region : List.of("low_back", "neck", "shoulder", "knee")) {
                var answers = Screens.with(key, "unsure", "regions", List.of(region));

                assertThat(level(answers)).as(key + " " + region).isGreaterThan(Level.CLEAR);
            }
        }
    }

    @Test
    void an_emergency_is_known_before_the_form_is_finished() {
        var evaluation = Screens.EVALUATOR.evaluate(Map.of("regions", List.of("low_back"), "ces_saddle", "yes"));

        assertThat(evaluation.shown()).isEqualTo("emergency");
        assertThat(evaluation.complete()).isFalse();
    }

    @Test
    void a_saddle_change_is_urgent_at_least_even_before_the_region_is_known() {
        assertThat(Screens.EVALUATOR.evaluate(Map.of("ces_saddle", "yes")).shown())
                .isIn("urgent", "emergency");
    }

    @Test
    void pain_alone_never_lowers_a_level() {
        var chance = new Random(SEED + 2);
        for (var trial = 0; trial < 500; trial++) {
            var answers = new HashMap<>(some(chance));
            answers.put("pain_worst", 10L);
            var high = level(answers);
            answers.put("pain_worst", 0L);

            assertThat(high).isGreaterThanOrEqualTo(level(answers));
        }
    }

    @RepeatedTest(3)
    void the_same_answers_give_the_same_result() {
        var answers = some(new Random(SEED + 3));

        assertThat(Screens.EVALUATOR.evaluate(answers)).isEqualTo(Screens.EVALUATOR.evaluate(Map.copyOf(answers)));
    }

    private static Level level(Map<String, Object> answers) {
        return Screens.EVALUATOR.evaluate(answers).level();
    }

    /** A person with a few findings: context at random, each further question positive now and then. */
    private static Map<String, Object> some(Random chance) {
        var answers = new HashMap<String, Object>();
        for (var item : Screens.INSTRUMENT.items()) {
            if (item.group().equals("context") || chance.nextInt(12) == 0) {
                answers.put(item.key(), any(item, chance));
            }
        }
        var asked = Screens.EVALUATOR.evaluate(answers).asked();
        answers.keySet()
                .removeIf(key -> asked.stream().noneMatch(item -> item.key().equals(key)));
        return Screens.completed(answers);
    }

    private static Object any(Item item, Random chance) {
        return switch (item.type()) {
            case WHOLE ->
                (long) chance.nextInt(
                        item.range().most() > 200 ? 120 : item.range().most() + 1);
            case TEXT -> chance.nextBoolean() ? "" : "a worry";
            case CHOICE ->
                item.options().get(chance.nextInt(item.options().size())).value();
            case SET -> {
                var chosen = new ArrayList<String>();
                item.options().forEach(option -> {
                    if (chance.nextInt(4) == 0) {
                        chosen.add(option.value());
                    }
                });
                if (chosen.size() < item.range().least()) {
                    chosen.add(item.options().get(0).value());
                }
                yield List.copyOf(chosen);
            }
        };
    }

    private static Object positive(Item item, Random chance) {
        var explaining = EXPLAINING.getOrDefault(item.key(), Set.of());
        return switch (item.type()) {
            case TEXT -> "a worry";
            case SET ->
                List.of(item.options()
                        .get(chance.nextInt(item.options().size()))
                        .value());
            case WHOLE -> null;
            case CHOICE -> {
                var others = item.options().stream()
                        .map(Item.Option::value)
                        .filter(value -> !value.equals(item.negative()) && !explaining.contains(value))
                        .toList();
                yield others.isEmpty() ? null : others.get(chance.nextInt(others.size()));
            }
        };
    }
}

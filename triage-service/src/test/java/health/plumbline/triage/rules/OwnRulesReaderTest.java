package health.plumbline.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.condition.Condition;
import health.plumbline.triage.condition.Verdict;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.Instrument;
import health.plumbline.triage.instrument.InstrumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnRulesReaderTest {

    private static final Instrument INSTRUMENT = InstrumentReader.read(text("instrument-1.0.0"));
    private static final RuleSet CORE = RuleSetReader.read(text("ruleset-1.0.0"), INSTRUMENT);

    private static final OwnRule OLD_AND_WORSE = new OwnRule(
            "OWN-01",
            "referral",
            null,
            "age >= 70 && course == 'worse'",
            "Our falls clinic sees them first.",
            "Local 4");

    @Test
    void a_rule_of_the_clinic_fires_beside_the_cores_and_passes_as_its_level_does() {
        var rules = OwnRulesReader.added(CORE, 3, List.of(OLD_AND_WORSE));

        var evaluation = new Evaluator(INSTRUMENT, rules).evaluate(Map.of("age", 75L, "course", "worse"));

        assertThat(rules.id()).isEqualTo("red-flags/1.0.0+3");
        assertThat(rules.hash()).isNotEqualTo(CORE.hash());
        assertThat(evaluation.fired())
                .filteredOn(fired -> fired.rule().id().equals("OWN-01"))
                .singleElement()
                .satisfies(fired -> {
                    assertThat(fired.answers()).containsOnlyKeys("age", "course");
                    assertThat(fired.rule().passing()).isEqualTo(CORE.passing(Level.REFERRAL));
                    assertThat(fired.rule().sources().stream().map(rules::source))
                            .containsExactly("Local 4");
                });
        assertThat(fired(rules, Map.of("age", 69L, "course", "worse"))).doesNotContain("OWN-01");
    }

    @Test
    void nothing_of_the_core_changes_whatever_is_answered() {
        var rules = OwnRulesReader.added(
                CORE,
                1,
                List.of(
                        OLD_AND_WORSE,
                        new OwnRule("OWN-02", "caution", null, "!cancer || age < 200", "Always, on purpose.", "Test"),
                        new OwnRule(
                                "OWN-03",
                                "emergency",
                                "cauda_equina",
                                "ces_saddle == 'unsure'",
                                "Nobody waits with us.",
                                "Test")));
        var random = new Random(20261122);

        for (var trial = 0; trial < 500; trial++) {
            var answers = someAnswers(random);
            var before = new Evaluator(INSTRUMENT, CORE).evaluate(answers);
            var after = new Evaluator(INSTRUMENT, rules).evaluate(answers);

            assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
            assertThat(after.missing()).isEqualTo(before.missing());
            assertThat(fired(rules, answers)).containsAll(fired(CORE, answers));
        }
        assertThat(rules.rules()).containsAll(CORE.rules());
        assertThat(rules.rules().subList(0, rules.rules().size() - 1))
                .filteredOn(Rule::last)
                .hasSize((int) CORE.rules().stream().filter(Rule::last).count() - 1);
    }

    @Test
    void what_would_weaken_the_core_or_does_not_fit_it_is_refused_with_the_reason() {
        refused(own("CES-01", "caution", null, "age > 90"), "id", "rule of the core");
        refused(own("CES-99", "caution", null, "age > 90"), "id", "OWN-");
        refused(own(null, "caution", null, "age > 90"), "id", "OWN-");
        refused(own("OWN-1", "caution", null, "age > 90"), "id", "two or three digits");
        refused(own("OWN-01", "clear", null, "age > 90"), "level", "caution, referral");
        refused(own("OWN-01", null, null, "age > 90"), "level", "caution, referral");
        refused(own("OWN-01", "emergency", null, "age > 90"), "panel", "choose which");
        refused(own("OWN-01", "emergency", "no_such", "age > 90"), "panel", "choose which");
        refused(own("OWN-01", "caution", "cauda_equina", "age > 90"), "panel", "only an emergency");
        refused(
                own("OWN-01", "caution", null, "height > 90"),
                "when",
                "no question and no named condition called height");
        refused(own("OWN-01", "caution", null, "course == 'wors'"), "when", "wors");
        refused(own("OWN-01", "caution", null, "age == 'old'"), "when", "not of one kind");
        refused(own("OWN-01", "caution", null, "age"), "when", "no condition yet");
        refused(own("OWN-01", "caution", null, ""), "when", "no condition");
        refused(own("OWN-01", "caution", null, null), "when", "no condition");
        refused(own("OWN-01", "caution", null, "age > 1" + " && age > 1".repeat(120)), "when", "longer");
        refused(own("OWN-01", "caution", null, "size(fired_cautions) > 1"), "when", "called fired_cautions");
        refused(own("OWN-01", "caution", null, "onset_age >= 40"), "when", "onset_age != null");
        refused(new OwnRule("OWN-01", "caution", null, "age > 90", "Short", "Test"), "why", "10 to 1000");
        refused(new OwnRule("OWN-01", "caution", null, "age > 90", "Long enough a reason", " "), "source", "go by");
        assertThat(OwnRulesReader.faults(CORE, List.of(OLD_AND_WORSE, OLD_AND_WORSE)))
                .singleElement()
                .extracting(OwnRulesReader.Fault::index)
                .isEqualTo(1);
        assertThat(OwnRulesReader.faults(CORE, Collections.nCopies(51, OLD_AND_WORSE)))
                .isNotEmpty();
        assertThatThrownBy(() -> OwnRulesReader.added(CORE, 1, List.of(own("CES-01", "caution", null, "age > 1"))))
                .isInstanceOf(BrokenRules.class);

        accepted(own("OWN-001", "caution", null, "onset_age != null && onset_age >= 40"));
    }

    @Test
    void where_a_condition_cannot_be_evaluated_it_fires_rather_than_staying_silent() {
        // Refused when it is saved; should another way to break one be found, it must not be a way to pass.
        var condition =
                CORE.conditions().compile("rule OWN-01", "onset_age >= 40").countingTrueWhereBroken();

        assertThat(condition.of(Collections.singletonMap("onset_age", Condition.NOTHING)))
                .isEqualTo(Verdict.YES);
    }

    private static OwnRule own(String id, String level, String panel, String when) {
        return new OwnRule(id, level, panel, when, "Long enough a reason", "Test");
    }

    private static void refused(OwnRule rule, String field, String because) {
        assertThat(OwnRulesReader.faults(CORE, List.of(rule))).as("%s", rule).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.message()).contains(because);
        });
    }

    private static void accepted(OwnRule rule) {
        assertThat(OwnRulesReader.faults(CORE, List.of(rule))).isEmpty();
    }

    private static List<String> fired(RuleSet rules, Map<String, Object> answers) {
        return new Evaluator(INSTRUMENT, rules)
                .evaluate(answers).fired().stream()
                        .map(fired -> fired.rule().id())
                        .toList();
    }

    private static Map<String, Object> someAnswers(Random random) {
        var answers = new HashMap<String, Object>();
        for (var item : INSTRUMENT.items()) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            var options = item.options();
            switch (item.type()) {
                case WHOLE ->
                    answers.put(
                            item.key(),
                            (long) item.range().least()
                                    + random.nextInt(Math.min(90, item.range().most()) + 1));
                case CHOICE ->
                    answers.put(
                            item.key(),
                            options.get(random.nextInt(options.size())).value());
                case SET ->
                    answers.put(
                            item.key(),
                            List.of(options.get(random.nextInt(options.size())).value()));
                case TEXT -> answers.put(item.key(), "");
            }
        }
        return answers;
    }

    private static String text(String name) {
        try (var in = OwnRulesReaderTest.class.getResourceAsStream("/red-flags/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

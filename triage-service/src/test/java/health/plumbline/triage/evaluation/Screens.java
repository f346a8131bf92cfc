package health.plumbline.triage.evaluation;

import health.plumbline.triage.instrument.Instrument;
import health.plumbline.triage.instrument.InstrumentReader;
import health.plumbline.triage.rules.RuleSet;
import health.plumbline.triage.rules.RuleSetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answer sets to start from: everything asked is answered, and nothing is found unless the test says so. */
public final class Screens {

    static final Instrument INSTRUMENT = InstrumentReader.read(resource("/red-flags/instrument-1.0.0.yaml"));
    static final RuleSet RULES = RuleSetReader.read(resource("/red-flags/ruleset-1.0.0.yaml"), INSTRUMENT);
    public static final Evaluator EVALUATOR = new Evaluator(INSTRUMENT, RULES);

    private Screens() {}

    static String resource(String name) {
        try (var in = Screens.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A forty-year-old with ten days of low back pain after a strain, and the given answers instead of the negative ones. */
    public static Map<String, Object> with(Object... keysAndValues) {
        var answers = new HashMap<String, Object>(Map.of(
                "age", 40L,
                "sex_at_birth", "male",
                "regions", List.of("low_back"),
                "duration_days", 10L,
                "pain_worst", 4L));
        for (var i = 0; i < keysAndValues.length; i += 2) {
            answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return completed(answers);
    }

    /** Answers what is asked and open with what says that nothing was found. */
    static Map<String, Object> completed(Map<String, Object> given) {
        var answers = new HashMap<>(given);
        for (var round = 0; round < 4; round++) {
            var missing = EVALUATOR.evaluate(answers).missing();
            if (missing.isEmpty()) {
                break;
            }
            for (var key : missing) {
                var item = INSTRUMENT.item(key);
                var answer = item.ifMissing() != null ? item.ifMissing() : item.negative();
                answers.put(key, answer != null ? answer : key.equals("onset_age") ? 50L : 30L);
            }
        }
        return answers;
    }

    static List<String> fired(Map<String, Object> answers) {
        return EVALUATOR.evaluate(answers).fired().stream()
                .map(fired -> fired.rule().id())
                .toList();
    }
}

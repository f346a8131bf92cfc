package health.plumbline.triage.screening;

import com.fasterxml.jackson.databind.json.JsonMapper;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.evaluation.Evaluator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The answers of one screening, evaluated.
 *
 * @param values by key
 * @param answeredAt by key
 */
record Answered(
        Screening screening,
        Evaluator evaluator,
        Map<String, Object> values,
        Map<String, Instant> answeredAt,
        Evaluation evaluation) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The answers a rule fired on, in one form whatever their order; without those that go on by themselves. */
    String trigger(Evaluation.Fired fired) {
        var answers = new TreeMap<String, Object>();
        fired.answers().forEach((key, answer) -> {
            if (!elapses(key)) {
                answers.put(
                        key,
                        answer instanceof List<?> set ? set.stream().sorted().toList() : answer);
            }
        });
        return ContentHash.canonical(JSON.valueToTree(answers));
    }

    /** When the last of the answers was given that a rule fired on. */
    Instant triggeredAt(Evaluation.Fired fired) {
        return given(fired).map(answeredAt::get).max(Instant::compareTo).orElse(screening.startedAt());
    }

    boolean changedAfter(Evaluation.Fired fired, Instant when) {
        return given(fired).map(answeredAt::get).anyMatch(when::isBefore);
    }

    /** Whether all was answered here that this rule fired on elsewhere. */
    boolean knows(Evaluation.Fired elsewhere) {
        return values.keySet().containsAll(given(elsewhere).toList());
    }

    Optional<Evaluation.Fired> fired(String rule) {
        return evaluation.fired().stream()
                .filter(fired -> fired.rule().id().equals(rule))
                .findFirst();
    }

    /** A day before which the episode cannot have begun, by what the patient said of its length; the start if unknown. */
    Instant episodeBegan() {
        return values.get("duration_days") instanceof Long days
                ? screening.startedAt().minus(days + 1, ChronoUnit.DAYS)
                : screening.startedAt();
    }

    private Stream<String> given(Evaluation.Fired fired) {
        return fired.answers().keySet().stream().filter(key -> !elapses(key));
    }

    private boolean elapses(String key) {
        return evaluator.ruleSet().elapsing().contains(key);
    }
}

package health.plumbline.triage.screening;

import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.rules.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A screening with its answers and rationales, evaluated by the versions it was begun with. */
public final class Assessment {

    private final Screening screening;
    private final Evaluator evaluator;
    private final Map<String, Object> values;
    private final Map<String, Instant> answeredAt = new HashMap<>();
    private final Map<String, Rationale> rationales = new HashMap<>();
    private final Evaluation evaluation;

    Assessment(
            Screening screening,
            Evaluator evaluator,
            List<Answer> answers,
            Map<String, Object> values,
            List<Rationale> rationales) {
        this.screening = screening;
        this.evaluator = evaluator;
        this.values = Map.copyOf(values);
        answers.forEach(answer -> answeredAt.put(answer.key(), answer.answeredAt()));
        this.evaluation = evaluator.evaluate(values);
        rationales.forEach(rationale -> this.rationales.put(rationale.rule(), rationale));
    }

    public Screening screening() {
        return screening;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    public Map<String, Object> values() {
        return values;
    }

    /** The rationale of a rule, unless an answer it speaks of was changed afterwards. */
    Optional<Rationale> rationale(Evaluation.Fired fired) {
        return Optional.ofNullable(rationales.get(fired.rule().id()))
                .filter(rationale -> fired.answers().keySet().stream()
                        .noneMatch(key -> answeredAt.get(key).isAfter(rationale.writtenAt())));
    }

    /** Caution rules that fired and nobody gave a reason for. */
    public List<String> rationalesMissing() {
        return evaluation.fired().stream()
                .filter(fired -> fired.rule().level() == Level.CAUTION
                        && rationale(fired).isEmpty())
                .map(fired -> fired.rule().id())
                .toList();
    }

    /** Who gave the latest reason; empty where none was needed. */
    public Optional<String> rationaleBy() {
        return evaluation.fired().stream()
                .flatMap(fired -> rationale(fired).stream())
                .max(java.util.Comparator.comparing(Rationale::writtenAt))
                .map(Rationale::writtenBy);
    }

    /** Whether nothing in it forbids a release: clear, or caution with every reason given. Time is another matter. */
    public boolean lets() {
        return screening.isComplete()
                && evaluation.complete()
                && (evaluation.level() == Level.CLEAR
                        || evaluation.level() == Level.CAUTION
                                && rationalesMissing().isEmpty());
    }
}

package health.plumbline.triage.screening;

import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.validity.Validity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Completed screenings with nothing behind them but their answers: no database, no reviews. */
public final class Assessed {

    private static final Instant BEGUN = Instant.parse("2026-11-02T09:00:00Z");

    private Assessed() {}

    /** @param explained rules that a clinician has given a reason for */
    public static Assessment complete(Evaluator evaluator, Map<String, Object> answers, String... explained) {
        var screening =
                new Screening(UUID.randomUUID(), UUID.randomUUID(), Screening.Channel.clinic, evaluator, "anna", BEGUN);
        var evaluation = evaluator.evaluate(answers);
        screening.complete(evaluation, Validity.of(answers, BEGUN.plusSeconds(60)), "anna", 1);
        var answeredAt = new HashMap<String, Instant>();
        answers.keySet().forEach(key -> answeredAt.put(key, BEGUN));
        var rationales = List.of(explained).stream()
                .map(rule -> new Rationale(
                        screening.id(),
                        rule,
                        "Seen and examined today, nothing new was found.",
                        "anna",
                        BEGUN.plusSeconds(90)))
                .toList();
        return new Assessment(
                new Answered(screening, evaluator, Map.copyOf(answers), answeredAt, evaluation),
                rationales,
                List.of(),
                Map.of());
    }
}

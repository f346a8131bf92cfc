package health.plumbline.triage.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.evaluation.Evaluator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where others ask what the screenings of a patient say. */
@ApplicationScoped
public class Assessments {

    @Inject
    Screenings screenings;

    @Inject
    RedFlags redFlags;

    @Inject
    ObjectMapper json;

    /** @throws Rejection alike for one that is another clinic's and one that is nobody's */
    public Screening get(UUID id) {
        return screenings.get(id);
    }

    /** Newest first. */
    public List<Screening> history(UUID patient, Optional<Place> after, int limit) {
        return screenings.history(patient, after, limit);
    }

    /** How its level changed while it was answered, oldest first. */
    public List<LevelReached> course(Screening screening) {
        return screenings.course(screening.id());
    }

    /** What it said by the questions and rules it was made with, in force or not; empty if those are not kept. */
    public Optional<Assessment> asItWas(Screening screening) {
        return redFlags.kept(screening).map(evaluator -> of(screening, evaluator));
    }

    /** The newest screening that counts; empty if there is none. */
    public Optional<Screening> latest(UUID patient) {
        return screenings.latest(patient);
    }

    /** @throws Rejection {@code screening-expired} if its questions or rules are no longer in force */
    Evaluator evaluator(Screening screening) {
        return redFlags.behind(screening)
                .orElseThrow(() -> Rejection.conflict(
                        "screening-expired",
                        "The questions or rules of this screening are no longer in force. Please screen again."));
    }

    /** @throws Rejection as {@link #evaluator} does */
    public Assessment of(Screening screening) {
        return of(screening, evaluator(screening));
    }

    private Assessment of(Screening screening, Evaluator evaluator) {
        var answers = screenings.answers(screening.id());
        var values = new HashMap<String, Object>();
        for (var answer : answers) {
            values.put(answer.key(), evaluator.instrument().item(answer.key()).read(node(answer)));
        }
        return new Assessment(screening, evaluator, answers, values, screenings.rationales(screening.id()));
    }

    private JsonNode node(Answer answer) {
        try {
            return json.readTree(answer.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is not stored as JSON", e);
        }
    }
}

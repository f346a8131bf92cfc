package health.plumbline.triage.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
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

    /** The newest screening that counts; empty if there is none. */
    public Optional<Screening> latest(UUID patient) {
        return screenings.latest(patient);
    }

    public Optional<Screening> find(UUID id) {
        return screenings.find("id", id).firstResultOptional();
    }

    /** As it is now, and fixed until the transaction ends. */
    public Screening claim(UUID id) {
        return screenings.claim(id);
    }

    /** @throws Rejection {@code item-unknown} */
    public Item item(Screening screening, String key) {
        return evaluator(screening).instrument().item(key);
    }

    /** The newest that the patient was asked to answer and that no newer one has replaced. */
    public Optional<Screening> ofPatient(UUID patient) {
        return screenings.latest(patient).filter(screening -> screening.channel() == Screening.Channel.patient);
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
        var evaluator = evaluator(screening);
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

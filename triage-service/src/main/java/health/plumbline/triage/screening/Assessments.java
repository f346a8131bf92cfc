package health.plumbline.triage.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.emergency.Emergencies;
import health.plumbline.triage.emergency.StandingEmergency;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.review.Reviews;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.rules.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    Reviews reviews;

    @Inject
    Emergencies emergencies;

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
        return of(screening, evaluator(screening));
    }

    private Assessment of(Screening screening, Evaluator evaluator) {
        var answered = answered(screening, evaluator);
        var reviewable = answered.evaluation().fired().stream()
                .filter(fired -> fired.rule().passing().way() == Way.REVIEW)
                .toList();
        var rationales = screenings.rationales(screening.id());
        return reviewable.isEmpty()
                ? new Assessment(answered, rationales, List.of(), Map.of())
                : new Assessment(
                        answered,
                        rationales,
                        reviews.of(screening.patient()),
                        Triggers.since(answered, reviewable, earlier(answered)));
    }

    /** An emergency of the patient that nothing has ended yet. */
    public Optional<StandingEmergency> emergency(UUID patient) {
        return emergencies.standing(patient, assessed -> screenings
                .latestComplete(patient)
                .filter(screening -> !screening.level().equals(Level.EMERGENCY.code())
                        && screening.startedAt().isAfter(assessed))
                .isPresent());
    }

    /** Of what came before, as far as it was judged by the same questions and rules; evaluated when it is read. */
    private Iterator<Answered> earlier(Answered now) {
        return screenings.before(now.screening()).stream()
                .takeWhile(now.screening()::isJudgedLike)
                .map(before -> answered(before, now.evaluator()))
                .iterator();
    }

    private Answered answered(Screening screening, Evaluator evaluator) {
        var values = new HashMap<String, Object>();
        var answeredAt = new HashMap<String, Instant>();
        for (var answer : screenings.answers(screening.id())) {
            values.put(answer.key(), evaluator.instrument().item(answer.key()).read(node(answer)));
            answeredAt.put(answer.key(), answer.answeredAt());
        }
        return new Answered(screening, evaluator, Map.copyOf(values), answeredAt, evaluator.evaluate(values));
    }

    private JsonNode node(Answer answer) {
        try {
            return json.readTree(answer.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is not stored as JSON", e);
        }
    }
}

package health.plumbline.triage.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.emergency.Emergencies;
import health.plumbline.triage.instrument.Instrument;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.rules.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Gives an answer or takes it back, and acts at once on what follows: an emergency does not wait for the last question. */
@ApplicationScoped
public class AnswerQuestion {

    @Inject
    Screenings screenings;

    @Inject
    Assessments assessments;

    @Inject
    Epochs epochs;

    @Inject
    Emergencies emergencies;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    public Assessment give(UUID id, String key, JsonNode given) {
        var screening = open(id);
        var instrument = assessments.evaluator(screening).instrument();
        var value = json.valueToTree(instrument.item(key).read(given)).toString();
        var known = find(id, key);
        if (known != null && known.value().equals(value)) {
            return assessments.of(screening);
        }
        if (known == null) {
            screenings.keep(new Answer(id, key, value, person.account(), clock.instant()));
        } else {
            known.change(value, person.account(), clock.instant());
            withdrawWhatReassured(instrument, screening, key);
        }
        audit.record("answer-given", screening.patient(), id + " " + key);
        return assessed(screening, key, value);
    }

    public Assessment withdraw(UUID id, String key) {
        var screening = open(id);
        var instrument = assessments.evaluator(screening).instrument();
        instrument.item(key);
        var known = find(id, key);
        if (known == null) {
            return assessments.of(screening);
        }
        screenings.remove(known);
        withdrawWhatReassured(instrument, screening, key);
        audit.record("answer-withdrawn", screening.patient(), id + " " + key);
        return assessed(screening, key, null);
    }

    private Screening open(UUID id) {
        epochs.lock(screenings.get(id).patient());
        var screening = screenings.claim(id);
        screening.mustBeOpen();
        return screening;
    }

    /** "It was checked" was said of what was answered then; what has changed since must be asked about anew. */
    private void withdrawWhatReassured(Instrument instrument, Screening screening, String changed) {
        for (var item : instrument.items()) {
            var about = item.ask().map(ask -> ask.names().contains(changed)).orElse(false);
            var known = about && item.reassures() ? find(screening.id(), item.key()) : null;
            if (known != null) {
                screenings.remove(known);
                audit.record("answer-withdrawn", screening.patient(), screening.id() + " " + item.key());
            }
        }
    }

    /** @param value null where the answer was taken back */
    private Assessment assessed(Screening screening, String key, String value) {
        screenings.flush();
        var assessment = assessments.of(screening);
        var level = assessment.evaluation().level();
        var before = screening.assess(assessment.evaluation());
        if (!screening.level().equals(before)) {
            screenings.keep(new LevelReached(screening, key, value, person.account(), clock.instant()));
        }
        if (level.atLeast(Level.URGENT) && graver(level, before)) {
            epochs.raise(screening.patient(), "screening-" + level.code());
            audit.record("screening-alarmed", screening.patient(), screening.id() + " " + level.code());
        }
        mark(assessment);
        return assessment;
    }

    /** An emergency stands from the answer on, whatever becomes of the screening; a slip is taken back where it was made. */
    private void mark(Assessment assessment) {
        var screening = assessment.screening();
        var grave = assessment.evaluation().fired().stream()
                .map(fired -> fired.rule())
                .filter(rule -> rule.level() == Level.EMERGENCY)
                .map(rule -> rule.id())
                .toList();
        if (grave.isEmpty()) {
            emergencies.withdraw(screening.patient(), screening.id(), person.account(), clock.instant());
        } else {
            emergencies.arise(screening.patient(), screening.id(), grave, clock.instant());
        }
    }

    private static boolean graver(Level now, String before) {
        for (var level : Level.values()) {
            if (level.code().equals(before)) {
                return now.compareTo(level) > 0;
            }
        }
        return true;
    }

    private Answer find(UUID screening, String key) {
        return screenings.answer(screening, key).orElse(null);
    }
}

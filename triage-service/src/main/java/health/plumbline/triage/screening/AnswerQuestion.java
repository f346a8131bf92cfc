package health.plumbline.triage.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.instrument.Instrument;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.rules.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Gives an answer or takes it back, and acts at once on what follows: an emergency does not wait for the last question. */
@ApplicationScoped
class AnswerQuestion {

    @Inject
    Screenings screenings;

    @Inject
    Assessments assessments;

    @Inject
    Epochs epochs;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    Screening give(UUID id, String key, JsonNode given) {
        var screening = open(id);
        var instrument = assessments.of(screening).evaluator().instrument();
        var value = json.valueToTree(instrument.item(key).read(given)).toString();
        var known = find(id, key);
        if (known != null && known.value().equals(value)) {
            return screening;
        }
        if (known == null) {
            screenings.keep(new Answer(id, key, value, person.account(), clock.instant()));
        } else {
            known.change(value, person.account(), clock.instant());
            withdrawWhatReassured(instrument, screening, key);
        }
        audit.record("answer-given", screening.patient(), id + " " + key);
        return assessed(screening);
    }

    Screening withdraw(UUID id, String key) {
        var screening = open(id);
        var instrument = assessments.of(screening).evaluator().instrument();
        instrument.item(key);
        var known = find(id, key);
        if (known == null) {
            return screening;
        }
        screenings.remove(known);
        withdrawWhatReassured(instrument, screening, key);
        audit.record("answer-withdrawn", screening.patient(), id + " " + key);
        return assessed(screening);
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

    private Screening assessed(Screening screening) {
        screenings.flush();
        var evaluation = assessments.of(screening).evaluation();
        var before = screening.assess(evaluation);
        if (evaluation.level().atLeast(Level.URGENT) && graver(evaluation.level(), before)) {
            epochs.raise(screening.patient(), "screening-" + evaluation.level().code());
            audit.record("screening-alarmed", screening.patient(), screening.id() + " " + evaluation.shown());
        }
        return screening;
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
        return screenings.answers(screening).stream()
                .filter(answer -> answer.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}

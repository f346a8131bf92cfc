package health.plumbline.portal.screening;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The signed-in patient's screening. When triage does not answer nothing is guessed: it is said. */
@ApplicationScoped
class OwnScreenings {

    private static final Logger LOG = Logger.getLogger(OwnScreenings.class);

    @Inject
    PatientlyAsked triage;

    OwnScreening read() {
        return ask(() -> triage.read());
    }

    /** @param answer null takes the answer back */
    OwnScreening answer(String key, JsonNode answer) {
        return ask(() -> answer == null ? triage.withdraw(key) : triage.answer(key, answer));
    }

    OwnScreening complete() {
        return ask(() -> triage.complete());
    }

    private static OwnScreening ask(Supplier<OwnScreening> question) {
        try {
            var screening = question.get();
            if (screening == null || !screening.sensible()) {
                throw new IllegalArgumentException("A screening that makes no sense");
            }
            return screening;
        } catch (Rejection refusal) {
            throw refusal;
        } catch (RuntimeException silence) {
            LOG.warnf("Triage shows no screening: %s", silence.getClass().getName());
            throw Rejection.unavailable(
                    "screening-unavailable",
                    "We cannot get your questions just now. What you answered before is kept. Please try again in a few minutes.");
        }
    }
}

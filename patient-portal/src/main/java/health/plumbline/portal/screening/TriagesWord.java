package health.plumbline.portal.screening;

import health.plumbline.platform.problem.Rejection;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What triage says of a screening. When it does not answer nothing is guessed: it is said. */
public final class TriagesWord {

    private static final Logger LOG = Logger.getLogger(TriagesWord.class);

    private TriagesWord() {}

    /** @throws Rejection its refusals, and {@code screening-unavailable} for no answer or one that makes no sense */
    public static OwnScreening of(Supplier<OwnScreening> question) {
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

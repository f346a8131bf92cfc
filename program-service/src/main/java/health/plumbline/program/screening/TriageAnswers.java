package health.plumbline.program.screening;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.neighbour.Refusals;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** How triage answers a page that waits for it: with what was asked for, with a refusal in its own words, or not at all. */
public final class TriageAnswers {

    private static final Logger LOG = Logger.getLogger(TriageAnswers.class);

    private TriageAnswers() {}

    /** @throws Rejection {@code screening-unavailable} when it does not answer; nothing is guessed then */
    public static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (Rejection refusal) {
            throw refusal;
        } catch (RuntimeException silence) {
            LOG.warnf("Triage does not answer: %s", silence.getClass().getName());
            throw Rejection.unavailable(
                    "screening-unavailable",
                    "Screening does not answer just now. What was answered before is kept; please try again in a"
                            + " moment.");
        }
    }

    /** A patient of ours whom triage does not know was registered a moment ago: the fact is still on its way. */
    public static <T> T known(Supplier<T> question) {
        try {
            return question.get();
        } catch (Rejection refusal) {
            if (refusal.kind() == Rejection.Kind.MISSING) {
                throw Rejection.unavailable(
                        "screening-unavailable",
                        "Screening has not heard of this new patient yet. Please try again in a few seconds.");
            }
            throw refusal;
        }
    }

    /** A refusal of triage is a refusal here, in its own words; anything else counts as no answer. */
    public static RuntimeException refused(Response response) {
        return Refusals.of(response, "Triage");
    }
}

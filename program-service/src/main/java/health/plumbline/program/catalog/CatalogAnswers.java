package health.plumbline.program.catalog;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.neighbour.Refusals;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** How the catalog answers a page that waits for it: with what was asked for, with a refusal in its own words, or not. */
public final class CatalogAnswers {

    private static final Logger LOG = Logger.getLogger(CatalogAnswers.class);

    private CatalogAnswers() {}

    /** @throws Rejection {@code catalog-unavailable} when it does not answer */
    public static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (Rejection refusal) {
            throw refusal;
        } catch (RuntimeException silence) {
            LOG.warnf("The catalog does not answer: %s", silence.getClass().getName());
            throw Rejection.unavailable(
                    "catalog-unavailable", "The catalog does not answer just now. Please try again in a moment.");
        }
    }

    /** A refusal of the catalog is a refusal here, in its own words; anything else counts as no answer. */
    public static RuntimeException refused(Response response) {
        return Refusals.of(response, "The catalog");
    }
}

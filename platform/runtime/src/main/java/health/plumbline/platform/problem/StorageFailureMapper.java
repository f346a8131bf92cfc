package health.plumbline.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * What the database itself refuses: text that it cannot hold (U+0000) is the caller's fault, a database that is away is
 * nobody's and passes, anything else is ours.
 */
@Provider
class StorageFailureMapper extends ProblemMapper<PersistenceException> {

    private static final Logger LOG = Logger.getLogger(StorageFailureMapper.class);

    @Override
    HttpProblem problem(PersistenceException failure) {
        var state = state(failure);
        if (state.startsWith("22")) {
            return of(
                    400,
                    "text-unstorable",
                    "This cannot be accepted",
                    "Some of the text or numbers cannot be stored. Nothing was changed.");
        }
        if (state.isEmpty() || state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
            LOG.warnf("The database does not answer: %s", failure.getClass().getName());
            return of(
                    503,
                    "storage-unavailable",
                    "Not available right now",
                    "We could not reach our records just now. Nothing was changed; please try again in a moment.");
        }
        if (state.equals("40001") || state.equals("40P01")) {
            return of(
                    409,
                    "changed-meanwhile",
                    "Not possible as things are",
                    "Someone changed the same thing at the same moment. Please look again and repeat.");
        }
        LOG.errorf(failure, "The database refused a statement (%s)", state);
        return of(
                500,
                "internal-server-error",
                "Something went wrong",
                "Something went wrong on our side. Nothing was lost; please try again.");
    }

    private static HttpProblem of(int status, String code, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(Problems.TYPE + code))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .build();
    }

    /** The SQLSTATE of the first SQL failure in the chain; 99999 if there is none, empty if it has none (the pool). */
    private static String state(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null ? "" : sql.getSQLState();
            }
        }
        return "99999";
    }
}

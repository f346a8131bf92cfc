package health.plumbline.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** A refusal of the domain becomes a problem document (RFC 9457). */
@Provider
class RejectionMapper extends ProblemMapper<Rejection> {

    @Override
    HttpProblem problem(Rejection rejection) {
        return of(rejection);
    }

    static HttpProblem of(Rejection rejection) {
        var problem = HttpProblem.builder()
                .withType(URI.create(Problems.TYPE + rejection.code()))
                .withTitle(title(rejection.kind()))
                .withStatus(status(rejection.kind()))
                .withDetail(rejection.getMessage());
        if (!rejection.violations().isEmpty()) {
            problem.with("violations", rejection.violations());
        }
        return problem.build();
    }

    private static int status(Rejection.Kind kind) {
        return switch (kind) {
            case CONFLICT -> 409;
            case INVALID -> 422;
            case MISSING -> 404;
            case UNAVAILABLE -> 503;
        };
    }

    private static String title(Rejection.Kind kind) {
        return switch (kind) {
            case CONFLICT -> "Not possible as things are";
            case INVALID -> "This cannot be accepted";
            case MISSING -> Problems.MISSING_TITLE;
            case UNAVAILABLE -> "Not available right now";
        };
    }
}

package health.plumbline.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;

/**
 * Gives every problem its type and a sentence for a person, whoever raised it, and keeps what is of no use to them
 * (class names, parser positions) to itself. Foreign and missing get the same words.
 */
@ApplicationScoped
class Problems implements ProblemPostProcessor {

    static final String TYPE = "urn:plumbline:problem:";
    static final String MISSING_TITLE = "Not found";
    static final String MISSING = "There is nothing at this address, or it is not yours to see.";

    /** After the library has filled in the instance. */
    @Override
    public int priority() {
        return 50;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith(TYPE)) {
            return problem;
        }
        var status = problem.getStatusCode();
        return HttpProblem.builder(problem)
                .withType(URI.create(TYPE + code(status)))
                .withTitle(status == 404 ? MISSING_TITLE : problem.getTitle())
                .withDetail(words(problem))
                .build();
    }

    private static String code(int status) {
        if (status == 404) {
            return "not-found";
        }
        var known = Response.Status.fromStatusCode(status);
        return known == null
                ? "status-" + status
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(HttpProblem problem) {
        return switch (problem.getStatusCode()) {
            case 400 ->
                // A parser's own words name our classes, between backticks.
                problem.getDetail() == null
                                || problem.getDetail().contains("\n")
                                || problem.getDetail().contains("`")
                        ? "The request could not be read. Nothing was changed."
                        : problem.getDetail();
            case 401 -> "Please sign in.";
            case 403 -> "Your account may not do this in this clinic.";
            case 404 -> MISSING;
            case 405 -> "This cannot be done at this address.";
            case 413 -> "That is too large. Nothing was changed.";
            case 415 -> "This kind of content is not read here. Nothing was changed.";
            case 500 -> "Something went wrong on our side. Nothing was lost; please try again.";
            default -> problem.getDetail();
        };
    }
}

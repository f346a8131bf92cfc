package health.plumbline.program.neighbour;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.plumbline.platform.problem.Rejection;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Reads a problem document of another service of ours as the refusal it is. */
public final class Refusals {

    private static final String TYPE = "urn:plumbline:problem:";

    private Refusals() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(String type, String detail, List<Violation> violations) {

        String code() {
            return type != null && type.startsWith(TYPE) ? type.substring(TYPE.length()) : "refused";
        }

        /** Those that say which part of the request they mean. */
        List<Rejection.Violation> parts() {
            return violations == null
                    ? List.of()
                    : violations.stream()
                            .filter(violation -> violation.pointer() != null && violation.message() != null)
                            .map(violation -> new Rejection.Violation(violation.pointer(), violation.message()))
                            .toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Violation(String pointer, @JsonAlias("detail") String message) {}

    /** @param who refused, as people call it; said where the refusal itself says nothing */
    public static RuntimeException of(Response response, String who) {
        var status = response.getStatus();
        return switch (status) {
            case 404 -> Rejection.missing();
            case 409, 422, 400 -> {
                var problem = read(response, who);
                yield status == 409
                        ? Rejection.conflict(problem.code(), problem.detail())
                        : Rejection.invalid(problem.code(), problem.detail(), problem.parts());
            }
            default -> new ProcessingException(who + " answered " + status);
        };
    }

    private static Problem read(Response response, String who) {
        try {
            var problem = response.readEntity(Problem.class);
            return problem.detail() == null
                    ? new Problem(problem.type(), who + " refused this.", problem.violations())
                    : problem;
        } catch (RuntimeException unreadable) {
            return new Problem(null, who + " refused this.", List.of());
        }
    }
}

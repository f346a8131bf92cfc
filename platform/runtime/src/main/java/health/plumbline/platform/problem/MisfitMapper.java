package health.plumbline.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON of another shape than was asked for: says at which field, and nothing of our classes. */
@Provider
@Priority(1)
class MisfitMapper extends ProblemMapper<MismatchedInputException> {

    @Override
    HttpProblem problem(MismatchedInputException misfit) {
        for (Throwable cause = misfit; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) {
                return RejectionMapper.of(rejection);
            }
        }
        var pointer = pointer(misfit.getPath());
        return HttpProblem.builder()
                .withType(URI.create(Problems.TYPE + "bad-request"))
                .withTitle("The request could not be read")
                .withStatus(400)
                .withDetail((misfit instanceof UnrecognizedPropertyException
                                ? "There is no such field: "
                                : "The value does not fit: ")
                        + (pointer.isEmpty() ? "the whole body" : pointer) + ". Nothing was changed.")
                .with("violations", List.of(Map.of("pointer", pointer)))
                .build();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }
}

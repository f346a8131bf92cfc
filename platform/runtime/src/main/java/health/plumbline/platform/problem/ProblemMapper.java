package health.plumbline.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A failure that becomes a problem, completed as the library completes its own ({@code instance}, defaults, log). */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    @Inject
    UriInfo address;

    abstract HttpProblem problem(E failure);

    @Override
    public final Response toResponse(E failure) {
        return ExceptionMapperBase.postProcessorsRegistry
                .applyPostProcessing(problem(failure), ProblemContext.of(failure, address))
                .toResponse();
    }
}

package health.plumbline.program.explanation;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.screening.TriageAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What triage tells of past screenings, asked with the token of the clinician who is signed in. */
@Path("/api")
@RegisterRestClient(configKey = "screenings")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
@CircuitBreaker(requestVolumeThreshold = 10, delay = 3000, skipOn = Rejection.class)
interface ExplanationClient {

    @GET
    @Path("screenings/{id}/explanation")
    Explanation explain(UUID id);

    @GET
    @Path("patients/{patient}/screenings")
    History history(UUID patient, @QueryParam("limit") int limit, @QueryParam("cursor") String cursor);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return TriageAnswers.refused(response);
    }
}

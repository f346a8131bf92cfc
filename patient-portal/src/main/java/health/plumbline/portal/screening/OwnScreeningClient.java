package health.plumbline.portal.screening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The screening of the signed-in patient, asked with their own token. */
@Path("/api/my-screening")
@RegisterRestClient(configKey = "my-screening")
@AccessToken
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OwnScreeningClient {

    String TYPE = "urn:plumbline:problem:";

    record Given(JsonNode value) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(String type, String detail) {}

    @GET
    OwnScreening read();

    @PUT
    @Path("answers/{key}")
    OwnScreening answer(String key, Given given);

    @DELETE
    @Path("answers/{key}")
    OwnScreening withdraw(String key);

    @POST
    @Path("completion")
    OwnScreening complete();

    /** A refusal of triage is a refusal here; anything else counts as no answer. */
    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return switch (response.getStatus()) {
            case 404 -> Rejection.missing();
            case 409 -> {
                var problem = problem(response);
                yield Rejection.conflict(problem.type(), problem.detail());
            }
            case 400, 422 -> {
                var problem = problem(response);
                yield Rejection.invalid(problem.type(), problem.detail());
            }
            default -> new ProcessingException("Triage answered " + response.getStatus());
        };
    }

    private static Problem problem(Response response) {
        try {
            var problem = response.readEntity(Problem.class);
            if (problem.type().startsWith(TYPE) && problem.detail() != null) {
                return new Problem(problem.type().substring(TYPE.length()), problem.detail());
            }
        } catch (RuntimeException unreadable) {
            // Said below in our own words.
        }
        return new Problem("answer-invalid", "This answer could not be taken.");
    }
}

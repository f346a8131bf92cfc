package health.plumbline.program.template;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.catalog.CatalogAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The catalog's templates, read with the token of the clinician who is signed in. */
@Path("/api/templates")
@RegisterRestClient(configKey = "library")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
@CircuitBreaker(requestVolumeThreshold = 10, delay = 3000, skipOn = Rejection.class)
interface TemplateClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Line> items, String next) {

        public Page {
            items = items == null ? List.of() : items;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String id, String name, String purpose, List<String> techniques, String grade) {

        public Line {
            techniques = techniques == null ? List.of() : techniques;
        }
    }

    @GET
    Page list(@QueryParam("q") String q, @QueryParam("limit") int limit, @QueryParam("cursor") String cursor);

    @GET
    @Path("{id}")
    Template read(String id);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return CatalogAnswers.refused(response);
    }
}

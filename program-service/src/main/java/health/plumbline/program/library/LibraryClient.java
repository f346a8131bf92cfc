package health.plumbline.program.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.catalog.CatalogAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The catalog, read with the token of the clinician who is signed in. */
@Path("/api")
@RegisterRestClient(configKey = "library")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
@CircuitBreaker(requestVolumeThreshold = 10, delay = 3000, skipOn = Rejection.class)
interface LibraryClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Conditions(List<Condition> items, String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Condition(String code, String label) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Revisions(List<Revision> items, String next) {}

    /** @param name as it was then */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Revision(int revision, String name, Instant publishedAt) {}

    /** @param against the revision before; 0 for the first, of which everything is new */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Difference(int revision, int against, List<Change> changes) {}

    /** @param field its path, such as {@code dose.reps.max} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(String field, JsonNode before, JsonNode after) {}

    @GET
    @Path("techniques")
    Found search(
            @QueryParam("q") String q,
            @RestQuery Map<String, String> filters,
            @QueryParam("conditions") String conditions,
            @QueryParam("blocked") String blocked,
            @QueryParam("sort") String sort,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);

    @GET
    @Path("techniques/{id}")
    Entry current(String id);

    @GET
    @Path("techniques/{id}/revisions/{number}")
    Entry revision(String id, int number);

    /** Newest first. */
    @GET
    @Path("techniques/{id}/revisions")
    Revisions revisions(String id, @QueryParam("limit") int limit, @QueryParam("cursor") String cursor);

    @GET
    @Path("techniques/{id}/revisions/{number}/changes")
    Difference changes(String id, int number);

    @PUT
    @Path("techniques/{id}/favourite")
    void favour(String id);

    @DELETE
    @Path("techniques/{id}/favourite")
    void unfavour(String id);

    @GET
    @Path("conditions")
    Conditions conditions(@QueryParam("limit") int limit, @QueryParam("cursor") String cursor);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return CatalogAnswers.refused(response);
    }
}

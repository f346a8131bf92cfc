package health.plumbline.program.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The catalog's search, asked with the token of the clinician who is signed in. */
@Path("/api/techniques")
@RegisterRestClient(configKey = "catalog")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
interface CatalogClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<CatalogSearch.Hit> items, String next) {}

    @GET
    Page search(
            @QueryParam("q") String q,
            @QueryParam("region") String region,
            @QueryParam("category") String category,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);
}

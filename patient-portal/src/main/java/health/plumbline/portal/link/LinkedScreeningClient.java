package health.plumbline.portal.link;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.plumbline.portal.screening.OwnScreening;
import health.plumbline.portal.screening.OwnScreeningClient;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The screening behind a link, asked with this service's own token and the link's secret, which no address holds. */
@Path("/api")
@RegisterRestClient(configKey = "my-screening")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface LinkedScreeningClient {

    String SECRET = "Screening-Link";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Made(String secret) {}

    @GET
    @Path("linked-screening")
    OwnScreening read(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @HeaderParam(SECRET) String secret);

    @PUT
    @Path("linked-screening/answers/{key}")
    OwnScreening answer(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(SECRET) String secret,
            String key,
            OwnScreeningClient.Given given);

    @DELETE
    @Path("linked-screening/answers/{key}")
    OwnScreening withdraw(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @HeaderParam(SECRET) String secret, String key);

    @POST
    @Path("linked-screening/completion")
    OwnScreening complete(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @HeaderParam(SECRET) String secret);

    @POST
    @Path("screening-links/{link}/secrets")
    Made makeSecret(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, UUID link);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return OwnScreeningClient.refused(response);
    }
}

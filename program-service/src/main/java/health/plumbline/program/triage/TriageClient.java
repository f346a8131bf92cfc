package health.plumbline.program.triage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The part of triage that the gate needs, asked with the token of the clinician who is signed in. */
@Path("/api")
@RegisterRestClient(configKey = "triage")
@AccessToken
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface TriageClient {

    record Wish(UUID patient, UUID program, int version, String contentHash) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Granted(String id, String token) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Epoch(Long epoch) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(String type, String detail) {}

    @POST
    @Path("clearances")
    RestResponse<String> grant(Wish wish);

    @GET
    @Path("patients/{patient}/epoch")
    RestResponse<String> epoch(UUID patient);

    @GET
    @Path("clearance-keys")
    RestResponse<String> keys();
}

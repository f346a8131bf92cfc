package health.plumbline.portal.gate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where triage publishes the public keys of its clearances. */
@RegisterRestClient(configKey = "clearance-keys")
@Path("/api/clearance-keys")
public interface ClearanceKeySource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    String keySet();
}

package health.plumbline.portal.checkin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Triage's decision on a check-in, asked with the token of the patient who answers. */
@RegisterRestClient(configKey = "triage")
@AccessToken
@Path("/api/check-ins")
public interface TriageCheckIns {

    /** @param checkIn the same id for the same check-in, however often it is asked */
    record Asked(
            UUID checkIn, UUID session, UUID program, String phase, String painMode, Map<String, Object> answers) {}

    /** Fields are added by triage over time; what is not read here is ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            String rule,
            @JsonProperty("do") List<String> does,
            String alert,
            String advice,
            String panel,
            Boolean proceed,
            Boolean hold) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Answer decide(Asked asked);
}

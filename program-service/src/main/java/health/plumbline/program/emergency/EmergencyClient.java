package health.plumbline.program.emergency;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.screening.TriageAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Whether an emergency of a patient stands, and what is recorded of it; asked with the clinician's token. */
@Path("/api/patients/{patient}")
@RegisterRestClient(configKey = "screenings")
@AccessToken
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@CircuitBreaker(requestVolumeThreshold = 10, delay = 3000, skipOn = Rejection.class)
interface EmergencyClient {

    /** @param emergency null while none stands */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standing(UUID patient, Emergency emergency) {}

    /** @param needs what is still needed: {@code outcome}, {@code counter-signature}, {@code screening} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Emergency(
            Instant since,
            UUID screening,
            List<String> rules,
            Outcome outcome,
            boolean counterSigned,
            List<String> needs) {

        public Emergency {
            rules = rules == null ? List.of() : rules;
            needs = needs == null ? List.of() : needs;
        }
    }

    /** @param recordedBy an account; counterSignedBy too, null while nobody has */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Outcome(
            UUID id,
            String service,
            Instant assessedAt,
            String outcome,
            String plan,
            String recordedBy,
            Instant recordedAt,
            String counterSignedBy,
            Instant counterSignedAt) {}

    /** @param id made by the page, so that a form that is sent twice is kept once */
    record NewOutcome(UUID id, String service, Instant assessedAt, String outcome, String plan) {}

    @GET
    @Path("standing")
    Standing standing(UUID patient);

    @POST
    @Path("emergency-outcomes")
    Outcome record(UUID patient, NewOutcome outcome);

    @PUT
    @Path("emergency-outcomes/{outcome}/counter-signature")
    Outcome counterSign(UUID patient, UUID outcome, Map<String, String> nothing);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return TriageAnswers.refused(response);
    }
}

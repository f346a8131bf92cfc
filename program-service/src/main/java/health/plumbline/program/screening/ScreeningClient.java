package health.plumbline.program.screening;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Triage's screenings, asked with the token of the clinician who is signed in. */
@Path("/api")
@RegisterRestClient(configKey = "screenings")
@AccessToken
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@CircuitBreaker(requestVolumeThreshold = 10, delay = 3000, skipOn = Rejection.class)
interface ScreeningClient {

    record Start(UUID patient) {}

    record Request(UUID id) {}

    record LinkRequest(UUID screening, UUID mail) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(UUID link, UUID screening, Instant expiresAt) {}

    record Answer(JsonNode value) {}

    record Text(String text) {}

    record Reason(String reason) {}

    /** @param id made by the page, so that a form that is sent twice is kept once */
    record Review(
            UUID id,
            List<String> rules,
            String reviewer,
            String profession,
            Instant reviewedAt,
            String findings,
            String excluded,
            String plan) {}

    /** What triage says of a patient as a whole. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standing(UUID patient, Latest screening, List<Hold> holds) {

        public Standing {
            holds = holds == null ? List.of() : holds;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Latest(
            UUID id,
            String level,
            String status,
            String channel,
            Instant handedOverAt,
            Instant completedAt,
            Instant releaseUntil,
            Instant validUntil,
            List<String> rationalesMissing) {

        public Latest {
            rationalesMissing = rationalesMissing == null ? List.of() : rationalesMissing;
        }

        /** Whether the patient answers it at home, and has not finished. */
        boolean withPatient() {
            return "patient".equals(channel) && "open".equals(status) && handedOverAt == null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hold(UUID id, String reason, String explanation, Instant placedAt) {}

    @POST
    @Path("screenings")
    Screening start(Start patient);

    @POST
    @Path("patients/{patient}/screening-requests")
    void request(UUID patient, Request request);

    @POST
    @Path("patients/{patient}/screening-links")
    Link link(UUID patient, LinkRequest request);

    @GET
    @Path("screenings/{id}")
    Screening read(UUID id);

    @PUT
    @Path("screenings/{id}/answers/{key}")
    Screening answer(UUID id, String key, Answer answer);

    @DELETE
    @Path("screenings/{id}/answers/{key}")
    Screening withdraw(UUID id, String key);

    @POST
    @Path("screenings/{id}/completion")
    Screening complete(UUID id);

    @PUT
    @Path("screenings/{id}/rationales/{rule}")
    Screening explain(UUID id, String rule, Text reason);

    @POST
    @Path("screenings/{id}/reviews")
    Screening review(UUID id, Review review);

    @GET
    @Path("patients/{patient}/standing")
    Standing standing(UUID patient);

    @PUT
    @Path("holds/{id}/lifting")
    void lift(UUID id, Reason reason);

    /** A refusal of triage is a refusal here, in its own words; anything else counts as no answer. */
    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return TriageAnswers.refused(response);
    }
}

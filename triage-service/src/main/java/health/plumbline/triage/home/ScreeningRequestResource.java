package health.plumbline.triage.home;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.triage.screening.Screening;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** A clinician asks a patient to answer a screening at home, signed in at the portal. */
@Path("/api/patients/{patient}/screening-requests")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ScreeningRequestResource {

    @Inject
    AskPatient ask;

    /** @param id made by the caller: the same request again asks once */
    record Request(@NotNull UUID id) {}

    /** The screening that was begun; its id is the request's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(UUID id, UUID patient, String status, String channel, Instant requestedAt, Instant handedOverAt) {

        View(Screening screening) {
            this(
                    screening.id(),
                    screening.patient(),
                    screening.status().name(),
                    screening.channel().name(),
                    screening.startedAt(),
                    screening.handedOverAt());
        }
    }

    @POST
    @Transactional
    public RestResponse<View> ask(UUID patient, @NotNull @Valid Request request) {
        var asked = ask.of(patient, request.id());
        return RestResponse.status(
                asked.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, new View(asked.screening()));
    }
}

package health.plumbline.triage.home;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.patient.Patients;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.BeginScreening;
import health.plumbline.triage.screening.Screening;
import health.plumbline.triage.screening.Screening.Channel;
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

/** A clinician asks a patient to answer a screening at home. It begins at once: no earlier clearance stands. */
@Path("/api/patients/{patient}/screening-requests")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ScreeningRequestResource {

    @Inject
    Patients patients;

    @Inject
    Epochs epochs;

    @Inject
    Assessments assessments;

    @Inject
    BeginScreening beginning;

    @Inject
    Outbox outbox;

    @Inject
    CurrentPerson person;

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
        patients.get(patient);
        epochs.lock(patient);
        var known = assessments.find(request.id());
        if (known.isPresent()) {
            return RestResponse.ok(new View(same(known.get(), patient)));
        }
        var screening = beginning.of(patient, request.id(), Channel.patient);
        outbox.add(new ScreeningRequested(screening.id(), patient, screening.startedAt(), person.account()));
        return RestResponse.status(RestResponse.Status.CREATED, new View(screening));
    }

    private static Screening same(Screening known, UUID patient) {
        if (!known.patient().equals(patient) || known.channel() != Channel.patient) {
            throw Rejection.conflict(
                    "screening-exists", "This id belongs to another screening. Please make another one.");
        }
        return known;
    }
}

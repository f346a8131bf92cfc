package health.plumbline.triage.hold;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.Screening;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A hold is lifted by a clinician, with a reason, after a whole new screening that lets a release. */
@Path("/api/holds")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class HoldResource {

    @Inject
    Holds holds;

    @Inject
    Assessments assessments;

    @Inject
    Epochs epochs;

    @Inject
    Outbox outbox;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    record Lifting(@NotNull String reason) {}

    record View(UUID id, UUID patient, String reason, Instant placedAt, Instant liftedAt, UUID screening) {}

    @PUT
    @Path("{id}/lifting")
    @Transactional
    public View lift(UUID id, @NotNull @Valid Lifting lifting) {
        epochs.lock(holds.get(id).patient());
        var hold = holds.claim(id);
        if (!hold.isOpen()) {
            throw Rejection.conflict("hold-lifted", "This hold was lifted before.");
        }
        assessments.emergency(hold.patient()).ifPresent(emergency -> {
            throw Rejection.conflict(
                    "emergency-stands",
                    "An emergency of this patient stands. Still needed: " + emergency.missing() + ".");
        });
        var screening = since(hold);
        var lifted = hold.lift(lifting.reason(), person.account(), screening.id(), clock.instant());
        outbox.add(lifted);
        audit.record("hold-lifted", hold.patient(), id + " " + screening.id());
        return new View(id, hold.patient(), hold.reason(), hold.placedAt(), lifted.liftedAt(), screening.id());
    }

    /** Begun after the hold: what was answered before it says nothing of what led to it. */
    private Screening since(Hold hold) {
        return assessments
                .latest(hold.patient())
                .filter(Screening::isComplete)
                .filter(screening -> !screening.startedAt().isBefore(hold.placedAt()))
                .filter(screening -> screening.releaseWindow().isOpenAt(clock.instant()))
                .filter(screening -> assessments.of(screening).lets())
                .orElseThrow(() -> Rejection.conflict(
                        "hold-needs-screening",
                        "This is lifted after a new screening: begun since the hold, complete, and with everything"
                                + " that it found cleared."));
    }
}

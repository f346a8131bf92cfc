package health.plumbline.triage.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.clearance.EndOutdated;
import health.plumbline.triage.emergency.StandingEmergency;
import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.hold.Hold;
import health.plumbline.triage.hold.Holds;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.patient.Patients;
import health.plumbline.triage.screening.Assessments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What triage says of a patient as a whole. */
@Path("/api/patients/{patient}")
@RolesAllowed("clinician")
@Produces(MediaType.APPLICATION_JSON)
class StandingResource {

    @Inject
    Patients patients;

    @Inject
    Epochs epochs;

    @Inject
    EndOutdated outdated;

    @Inject
    Assessments assessments;

    @Inject
    Holds holds;

    @Inject
    Audit audit;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(UUID patient, long epoch, Latest screening, List<Held> holds, StandingEmergency emergency) {}

    /** @param releaseUntil until when it may be used to release; validUntil, to start what was released on it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Latest(
            UUID id,
            String level,
            String status,
            String channel,
            Instant handedOverAt,
            Instant completedAt,
            Instant releaseUntil,
            Instant validUntil,
            List<String> rationalesMissing,
            List<String> clearingMissing) {}

    record Held(UUID id, String reason, String explanation, String rule, Instant placedAt) {

        Held(Hold hold) {
            this(hold.id(), hold.reason(), hold.explanation(), hold.rule(), hold.placedAt());
        }
    }

    record Epoch(long epoch) {}

    @GET
    @Path("standing")
    @Transactional
    public View standing(UUID patient) {
        patients.get(patient);
        audit.record("standing-read", patient, null);
        return new View(
                patient,
                epochs.current(patient),
                latest(patient),
                holds.open(patient).stream().map(Held::new).toList(),
                assessments.emergency(patient).orElse(null));
    }

    /** Asked at every release: a row or two, and no reading of the record. */
    @GET
    @Path("epoch")
    @Transactional
    public Epoch epoch(UUID patient) {
        patients.get(patient);
        outdated.of(patient);
        return new Epoch(epochs.current(patient));
    }

    private Latest latest(UUID patient) {
        return assessments
                .latest(patient)
                .map(screening -> {
                    List<String> missing;
                    List<String> uncleared;
                    String level;
                    try {
                        var assessment = assessments.of(screening);
                        missing = assessment.rationalesMissing();
                        uncleared = assessment.clearingMissing();
                        level = screening.level();
                    } catch (Rejection outdated) {
                        // By rules that are no longer in force nothing can be said any more.
                        missing = List.of();
                        uncleared = List.of();
                        level = Evaluation.INCOMPLETE;
                    }
                    return new Latest(
                            screening.id(),
                            level,
                            screening.status().name(),
                            screening.channel().name(),
                            screening.handedOverAt(),
                            screening.completedAt(),
                            screening.releaseUntil(),
                            screening.validUntil(),
                            missing,
                            uncleared);
                })
                .orElse(null);
    }
}

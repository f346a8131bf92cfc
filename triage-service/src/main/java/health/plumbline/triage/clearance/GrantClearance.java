package health.plumbline.triage.clearance;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.triage.hold.Holds;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.patient.Patients;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Decides whether a version may be released now, and says what to do where it may not. */
@ApplicationScoped
class GrantClearance {

    @Inject
    Patients patients;

    @Inject
    Epochs epochs;

    @Inject
    Holds holds;

    @Inject
    Assessments assessments;

    @Inject
    CurrentClinic clinic;

    @Inject
    Clock clock;

    /** @throws Rejection naming the first thing that stands in the way */
    ReleaseClearance of(UUID patient, UUID program, int version, String contentHash) {
        patients.get(patient);
        var epoch = epochs.lock(patient);
        mustNotBeHeld(patient);
        mustNotBeAnEmergency(patient);
        var screening = completed(patient);
        // Seconds are what a clearance can say; nothing may be later in it than it is here.
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Grounds.mustBeFresh(screening.releaseWindow(), clock.instant());
        var assessment = assessments.of(screening);
        Grounds.mustLet(assessment);
        return new ReleaseClearance(
                UUID.randomUUID().toString(),
                clinic.id(),
                patient,
                program,
                version,
                contentHash,
                screening.id(),
                screening.completedAt(),
                screening.validUntil(),
                screening.instrument(),
                screening.ruleset(),
                assessment.clearedLevel(),
                assessment.rationaleBy().orElse(null),
                epoch,
                now,
                screening.releaseWindow().expiry(now));
    }

    private void mustNotBeHeld(UUID patient) {
        var open = holds.open(patient);
        if (!open.isEmpty()) {
            throw Rejection.conflict(
                    "patient-held",
                    "This patient is on hold: " + open.get(0).explanation()
                            + " Screen again, then lift the hold with a reason.");
        }
    }

    private void mustNotBeAnEmergency(UUID patient) {
        assessments.emergency(patient).ifPresent(emergency -> {
            throw Rejection.conflict(
                    "emergency-stands",
                    "The answers of this patient were an emergency on " + emergency.since()
                            + ", and it stands. Still needed: " + emergency.missing() + ".");
        });
    }

    private Screening completed(UUID patient) {
        var screening = assessments
                .latest(patient)
                .orElseThrow(() -> Rejection.conflict(
                        "screening-missing", "This patient was never screened. Start the red-flag screening."));
        if (!screening.isComplete()) {
            throw Rejection.conflict(
                    "screening-incomplete",
                    "A screening of this patient is still being answered. Answer every question and complete it.");
        }
        return screening;
    }
}

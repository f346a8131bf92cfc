package health.plumbline.triage.clearance;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.triage.hold.Holds;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.patient.Patients;
import health.plumbline.triage.rules.Way;
import health.plumbline.triage.screening.Assessment;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides whether a version may be released now, and says what to do where it may not. */
@ApplicationScoped
class GrantClearance {

    /** Longer than it takes to press Release, short enough that a screening is fresh when it is used. */
    private static final Duration TO_RELEASE = Duration.ofHours(24);

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
        mustBeFresh(screening, clock.instant());
        var assessment = assessments.of(screening);
        mustLet(assessment);
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
                earliest(now.plus(TO_RELEASE), screening.releaseUntil(), screening.validUntil()));
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

    private static void mustBeFresh(Screening screening, Instant now) {
        if (now.isAfter(screening.releaseUntil()) || now.isAfter(screening.validUntil())) {
            throw Rejection.conflict(
                    "screening-expired",
                    "The screening of this patient is too old to release on. Please screen again.");
        }
    }

    private static void mustLet(Assessment assessment) {
        var evaluation = assessment.evaluation();
        if (!evaluation.complete()) {
            throw Rejection.conflict(
                    "screening-incomplete", "The screening of this patient lacks an answer. Please screen again.");
        }
        if (!assessment.uncleared(Way.NEW_FACTS).isEmpty()) {
            throw Rejection.conflict("screening-level", needed(assessment));
        }
        if (!assessment.uncleared(Way.REVIEW).isEmpty()) {
            throw Rejection.conflict("review-missing", needed(assessment));
        }
        if (!assessment.lets()) {
            throw Rejection.conflict("rationale-missing", needed(assessment));
        }
    }

    private static String needed(Assessment assessment) {
        return "The screening is at level " + assessment.evaluation().level().code()
                + ", and nothing is released before what it found has been seen to: "
                + String.join("; ", assessment.needs()) + ".";
    }

    private static Instant earliest(Instant... instants) {
        return Stream.of(instants).min(Instant::compareTo).orElseThrow();
    }
}

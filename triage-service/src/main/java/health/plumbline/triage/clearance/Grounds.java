package health.plumbline.triage.clearance;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.rules.Way;
import health.plumbline.triage.screening.Assessment;
import health.plumbline.triage.validity.ReleaseWindow;
import java.time.Instant;

/** What a completed screening must be for a clearance to stand on it. Pure. */
final class Grounds {

    private Grounds() {}

    /** @throws Rejection {@code screening-expired} */
    static void mustBeFresh(ReleaseWindow window, Instant now) {
        if (!window.isOpenAt(now)) {
            throw Rejection.conflict(
                    "screening-expired",
                    "The screening of this patient is too old to release on. Please screen again.");
        }
    }

    /** @throws Rejection naming the gravest that stands in the way, and what each that does still needs */
    static void mustLet(Assessment assessment) {
        if (!assessment.evaluation().complete()) {
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
}

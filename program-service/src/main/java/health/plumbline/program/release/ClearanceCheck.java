package health.plumbline.program.release;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.ReleaseClearance;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Compares a genuine clearance with what is about to be released. Pure; refuses by throwing, each refusal with its way out. */
final class ClearanceCheck {

    /** How far two clocks may be apart. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Set<String> LEVELS = Set.of("clear", "caution", "reviewed");

    private ClearanceCheck() {}

    /** What is about to be released, to whom. */
    record Wanted(String clinic, UUID patient, UUID program, int version, String contentHash) {}

    static void mustFit(ReleaseClearance clearance, Wanted wanted, Instant now) {
        mustBeMeant(clearance, wanted);
        mustBeInTime(clearance, now);
        if (!LEVELS.contains(clearance.level())) {
            throw Rejection.conflict(
                    "clearance-level",
                    "The screening behind this clearance does not allow a release. Screen the patient again.");
        }
    }

    private static void mustBeMeant(ReleaseClearance clearance, Wanted wanted) {
        if (!clearance.clinic().equals(wanted.clinic())
                || !clearance.patient().equals(wanted.patient())
                || !clearance.program().equals(wanted.program())
                || clearance.version() != wanted.version()) {
            throw foreign();
        }
        if (!clearance.contentHash().equals(wanted.contentHash())) {
            throw Rejection.conflict(
                    "edited-after-clearance",
                    "What the patient would see is not what was cleared any more. Look at it and ask for a clearance again.");
        }
    }

    private static void mustBeInTime(ReleaseClearance clearance, Instant now) {
        if (!clearance.expiresAt().plus(LEEWAY).isAfter(now)
                || !clearance.validUntil().isAfter(now)) {
            throw Rejection.conflict(
                    "clearance-expired",
                    "This clearance is out of date. Ask for a new one; a new screening may be due.");
        }
        if (clearance.issuedAt().minus(LEEWAY).isAfter(now)
                || clearance.expiresAt().isAfter(clearance.issuedAt().plus(LONGEST))) {
            throw Rejection.conflict(
                    "clearance-untimely",
                    "This clearance is not valid at this time. Ask for a new one; if that does not help, the clocks of"
                            + " this installation differ.");
        }
    }

    static Rejection foreign() {
        return Rejection.conflict(
                "clearance-foreign",
                "This clearance was granted for another patient, program or version. Ask for one for this draft.");
    }

    static Rejection stale() {
        return Rejection.conflict(
                "clearance-stale",
                "Something was reported or a new screening was begun since this clearance was granted. Look at the"
                        + " screening, then ask for a clearance again.");
    }

    static Rejection missing() {
        return Rejection.conflict(
                "clearance-missing",
                "This draft has no such clearance. Ask for one; the patient may have to be screened first.");
    }

    static Rejection used() {
        return Rejection.conflict(
                "clearance-used", "This clearance was already used for a release. Nothing was released again.");
    }
}

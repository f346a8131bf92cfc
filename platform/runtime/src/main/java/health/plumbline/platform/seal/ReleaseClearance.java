package health.plumbline.platform.seal;

import java.time.Instant;
import java.util.UUID;

/**
 * What triage states when it lets one version of a program go to one patient. No health data.
 *
 * @param id unique ({@code jti}); usable for one release
 * @param contentHash {@link ContentHash} of what the patient will see
 * @param screenedAt when the screening behind it was completed
 * @param validUntil until when the released version may be started
 * @param level {@code clear}, {@code caution} or {@code reviewed}
 * @param rationaleBy account of the clinician who gave the reasons, or null at {@code clear}
 * @param epoch counter of the patient: a later epoch kills this clearance
 * @param expiresAt until when it may be used to release, at most 24 h after {@code issuedAt}
 */
public record ReleaseClearance(
        String id,
        String clinic,
        UUID patient,
        UUID program,
        int version,
        String contentHash,
        UUID screening,
        Instant screenedAt,
        Instant validUntil,
        String instrument,
        String ruleset,
        String level,
        String rationaleBy,
        long epoch,
        Instant issuedAt,
        Instant expiresAt) {}

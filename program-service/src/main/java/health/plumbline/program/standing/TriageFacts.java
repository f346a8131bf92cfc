package health.plumbline.program.standing;

import java.time.Instant;
import java.util.UUID;

/** The facts of triage that are read here, with the fields that are read. */
final class TriageFacts {

    private TriageFacts() {}

    record ScreeningCompleted(
            UUID screening,
            UUID patient,
            String level,
            String status,
            Instant completedAt,
            Instant validUntil,
            long epoch) {}

    record ClearanceRevoked(UUID patient, long epoch, String reason, Instant at) {}

    record HoldPlaced(
            UUID hold,
            UUID patient,
            String reason,
            String explanation,
            String level,
            String alert,
            String rule,
            long epoch,
            Instant placedAt) {}

    record ScreeningRequestEnded(UUID screening, UUID patient, String why, String level, Instant at) {}

    record HoldLifted(UUID hold, UUID patient, String reason, String liftedBy, Instant liftedAt) {}
}

package health.plumbline.triage.screening;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** A screening was completed at this level. Contract: {@code docs/events/ScreeningCompleted.schema.json}. */
public record ScreeningCompleted(
        UUID screening,
        UUID patient,
        String level,
        String status,
        String instrument,
        String ruleset,
        Instant completedAt,
        Instant validUntil,
        long epoch,
        String completedBy)
        implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

package health.plumbline.triage.screening;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.List;
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
        String completedBy,
        List<Condition> conditions)
        implements Fact {

    /** A precaution for exercises that followed from the answers. @param proposed whether a clinician has to confirm it */
    public record Condition(String code, boolean proposed) {}

    @Override
    public String key() {
        return patient.toString();
    }
}

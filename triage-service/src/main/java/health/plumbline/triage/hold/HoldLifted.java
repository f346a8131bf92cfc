package health.plumbline.triage.hold;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** This hold withholds no more; others may. Contract: {@code docs/events/HoldLifted.schema.json}. */
public record HoldLifted(UUID hold, UUID patient, String reason, String liftedBy, Instant liftedAt) implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

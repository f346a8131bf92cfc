package health.plumbline.triage.hold;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** All programs of the patient are withheld. Contract: {@code docs/events/HoldPlaced.schema.json}. */
public record HoldPlaced(
        UUID hold,
        UUID patient,
        String reason,
        String explanation,
        String level,
        String alert,
        String rule,
        long epoch,
        Instant placedAt)
        implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

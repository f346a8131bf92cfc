package health.plumbline.triage.home;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** A patient is asked to answer a screening at home. Contract: {@code docs/events/ScreeningRequested.schema.json}. */
record ScreeningRequested(UUID screening, UUID patient, Instant requestedAt, String requestedBy) implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

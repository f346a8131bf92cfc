package health.plumbline.triage.clearance;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** One version may be released to this patient. Contract: {@code docs/events/ClearanceGranted.schema.json}. */
public record ClearanceGranted(
        UUID clearance, UUID patient, UUID program, int version, String contentHash, long epoch, Instant validUntil)
        implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

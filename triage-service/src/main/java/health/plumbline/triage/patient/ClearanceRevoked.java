package health.plumbline.triage.patient;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * Every clearance of the patient with a lower epoch is dead. Contract: {@code docs/events/ClearanceRevoked.schema.json}.
 *
 * @param reason a code: {@code screening-started, screening-urgent, screening-emergency, hold-placed}
 */
public record ClearanceRevoked(UUID patient, long epoch, String reason, Instant at) implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

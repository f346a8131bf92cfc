package health.plumbline.program.course;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** A clinician holds a program. Contract: {@code docs/events/ProgramHeld.schema.json}. */
public record ProgramHeld(UUID program, UUID patient, String reason, String heldBy, Instant heldAt) implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

package health.plumbline.program.course;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** A clinician's hold is over. Contract: {@code docs/events/ProgramResumed.schema.json}. */
public record ProgramResumed(UUID program, UUID patient, String resumedBy, Instant resumedAt) implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

package health.plumbline.program.course;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** A released program is over for good. Contract: {@code docs/events/ProgramEnded.schema.json}. */
public record ProgramEnded(UUID program, UUID patient, Instant endedAt) implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

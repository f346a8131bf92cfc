package health.plumbline.program.adherence;

import java.time.Instant;
import java.util.UUID;

/** Pain as the patient reported it, 0 to 10; null where no number was given. */
public record PainReport(UUID report, Instant at, Integer before, Integer after) {}

package health.plumbline.program.adherence;

import java.time.Instant;
import java.util.UUID;

/**
 * A time in which nothing was due.
 *
 * @param program the program that was held, or null for all of the patient's
 * @param until null while it lasts
 */
public record Held(UUID program, Instant from, Instant until) {

    boolean touches(UUID other, Instant start, Instant end) {
        return (program == null || program.equals(other))
                && from.isBefore(end)
                && (until == null || until.isAfter(start));
    }
}

package health.plumbline.program.form;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day and time as a form's field sends it: {@code 2026-11-22T14:05}, in the clinic's zone. */
public final class ToldTime {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Clocks of two services differ by less than this. */
    private static final Duration SKEW = Duration.ofSeconds(1);

    private ToldTime() {}

    /** Within the minute that was told the latest moment that has passed; empty if no time was told. */
    public static Optional<Instant> read(String text, ZoneId zone, Instant now) {
        try {
            var minute = LocalDateTime.parse(text == null ? "" : text.strip())
                    .atZone(zone)
                    .toInstant();
            var end = minute.plus(MINUTE).minusMillis(1);
            var passed = now.minus(SKEW);
            return Optional.of(!end.isAfter(now) ? end : passed.isAfter(minute) ? passed : minute);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}

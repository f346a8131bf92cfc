package health.plumbline.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as people of a clinic say them, in the clinic's own time zone. */
public record Moments(ZoneId zone, Instant now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** {@code 14:05} */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** {@code today}, {@code yesterday}, {@code Sun 22 Nov} or, in another year, {@code 22 Nov 2025}. */
    public String day(LocalDate day) {
        var today = today();
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /** {@code today, 14:05} */
    public String dayAndTime(Instant at) {
        return day(at) + ", " + time(at);
    }

    /** How long ago, in the largest unit that says something: {@code 3 min}, {@code 5 h}, {@code 12 days}. */
    public String since(Instant at) {
        var passed = Duration.between(at, now);
        if (passed.toMinutes() < 1) {
            return "just now";
        }
        if (passed.toMinutes() < 60) {
            return passed.toMinutes() + " min";
        }
        if (passed.toHours() < 48) {
            return passed.toHours() + " h";
        }
        return passed.toDays() + " days";
    }
}

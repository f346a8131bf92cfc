package health.plumbline.program.adherence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One item of one released version, while that version was in force.
 *
 * @param from first local day on which it is due
 * @param until first local day on which it is not due any more; null while it runs
 * @param daysPerWeek days of the patient's choice in each week that starts on the weekday of {@code from}
 * @param weekdays the very days, or null
 * @param repetitions per bout; 0 where seconds are counted
 * @param seconds per bout; 0 where repetitions are counted
 */
public record Prescribed(
        UUID program,
        UUID item,
        LocalDate from,
        LocalDate until,
        int timesPerDay,
        int daysPerWeek,
        Set<DayOfWeek> weekdays,
        int repetitions,
        int seconds) {}

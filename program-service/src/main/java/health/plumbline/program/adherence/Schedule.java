package health.plumbline.program.adherence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * On which local days an item is due. Where the patient chooses the days, a week's days are those on which something was
 * reported, up to the number prescribed, and else the last ones of the week: nothing is missed before it has to be.
 */
final class Schedule {

    private Schedule() {}

    static List<LocalDate> days(Prescribed item, LocalDate today, Predicate<LocalDate> reported) {
        var end = item.until() == null || item.until().isAfter(today) ? today.plusDays(1) : item.until();
        if (!item.from().isBefore(end) || item.timesPerDay() < 1) {
            return List.of();
        }
        var inForce = item.from().datesUntil(end);
        if (item.weekdays() != null) {
            return inForce.filter(day -> item.weekdays().contains(day.getDayOfWeek()))
                    .toList();
        }
        if (item.daysPerWeek() >= 7) {
            return inForce.toList();
        }
        return weeks(item.from(), end)
                .flatMap(monday -> chosen(monday, item.daysPerWeek(), reported))
                .filter(day -> day.isBefore(end))
                .toList();
    }

    private static Stream<LocalDate> weeks(LocalDate from, LocalDate end) {
        return Stream.iterate(from, week -> week.isBefore(end), week -> week.plusWeeks(1));
    }

    private static Stream<LocalDate> chosen(LocalDate first, int quota, Predicate<LocalDate> reported) {
        var week = first.datesUntil(first.plusWeeks(1)).toList();
        var used = week.stream().filter(reported).limit(quota).toList();
        var rest = week.stream().filter(day -> !used.contains(day)).toList();
        var missing = rest.subList(rest.size() - (quota - used.size()), rest.size());
        return Stream.concat(used.stream(), missing.stream()).sorted();
    }
}

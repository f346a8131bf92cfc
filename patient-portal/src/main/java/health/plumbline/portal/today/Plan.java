package health.plumbline.portal.today;

import health.plumbline.portal.program.ProgramContent;
import health.plumbline.portal.program.ProgramContent.Exercise;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * What of a program is due on a day, given the days on which sessions of it were finished.
 *
 * @param doneToday how often today, of {@code timesPerDay}
 */
record Plan(List<Exercise> exercises, List<Exercise> relief, int minutes, int doneToday, int timesPerDay, boolean due) {

    /** @param finished local dates of the finished sessions of this program, one entry each */
    static Plan of(ProgramContent content, LocalDate today, List<LocalDate> finished) {
        var exercises = content.on(today.getDayOfWeek(), false);
        var done = (int) finished.stream().filter(today::equals).count();
        var times = exercises.stream()
                .mapToInt(exercise -> exercise.dosage().timesPerDay())
                .max()
                .orElse(0);
        var due = done < times && (done > 0 || !enoughThisWeek(exercises, today, finished));
        return new Plan(
                exercises, content.on(today.getDayOfWeek(), true), ProgramContent.minutes(exercises), done, times, due);
    }

    /** Three days a week without naming them: after three days of the week the rest is rest. */
    private static boolean enoughThisWeek(List<Exercise> exercises, LocalDate today, List<LocalDate> finished) {
        var days = exercises.stream()
                .mapToInt(exercise -> exercise.dosage().daysPerWeek())
                .max()
                .orElse(7);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var active = finished.stream()
                .filter(day -> !day.isBefore(monday) && day.isBefore(today))
                .distinct()
                .count();
        return active >= days;
    }
}

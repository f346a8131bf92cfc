package health.plumbline.portal.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whole weeks from Monday that hold the days of a {@link Progress}. */
record Calendar(List<List<Cell>> weeks) {

    /** @param inside whether the day is one of those asked for; @param sessions finished on it */
    record Cell(LocalDate date, boolean inside, boolean today, long sessions) {

        public int number() {
            return date.getDayOfMonth();
        }
    }

    static Calendar of(Progress progress) {
        var sessions = progress.days().stream().collect(Collectors.toMap(Progress.Day::date, day ->
                (long) day.sessions().size()));
        var weeks = new ArrayList<List<Cell>>();
        var monday = progress.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var week = monday; !week.isAfter(progress.to()); week = week.plusWeeks(1)) {
            var cells = new ArrayList<Cell>();
            for (int day = 0; day < 7; day++) {
                var date = week.plusDays(day);
                var inside = !date.isBefore(progress.from()) && !date.isAfter(progress.to());
                cells.add(new Cell(date, inside, date.equals(progress.to()), sessions.getOrDefault(date, 0L)));
            }
            weeks.add(List.copyOf(cells));
        }
        return new Calendar(List.copyOf(weeks));
    }
}

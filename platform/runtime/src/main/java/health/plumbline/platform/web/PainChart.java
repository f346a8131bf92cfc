package health.plumbline.platform.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Pain 0 to 10 before and after sessions, drawn by the server. Only what was reported is drawn: the line breaks where
 * more than three days lie between two reports, and nothing is ever filled in.
 */
public record PainChart(
        int width,
        int height,
        List<Mark> levels,
        List<Mark> days,
        String beforeLine,
        String afterLine,
        List<Dot> before,
        List<Dot> after) {

    /** What one session said; a value that was not given is null. */
    public record Report(LocalDateTime at, Integer before, Integer after) {}

    /** A line of the grid: where, and what it says. */
    public record Mark(int at, String label) {}

    public record Dot(int x, int y, String words) {}

    private static final int WIDTH = 640;
    private static final int HEIGHT = 220;
    private static final int LEFT = 28;
    private static final int RIGHT = 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 28;
    private static final long LONGEST_GAP = 3;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** @param reports in order of time, all between {@code from} and {@code to}, both included */
    public static PainChart of(List<Report> reports, LocalDate from, LocalDate to) {
        var span = Math.max(1, ChronoUnit.DAYS.between(from, to));
        // By the minute, so that the sessions of one day stand beside each other.
        var minutes = Duration.ofDays(span + 1).toMinutes();
        ToIntFunction<LocalDateTime> x = at -> LEFT
                + Math.round((WIDTH - LEFT - RIGHT)
                        * (ChronoUnit.MINUTES.between(from.atStartOfDay(), at) / (float) minutes));
        return new PainChart(
                WIDTH,
                HEIGHT,
                List.of(new Mark(y(0), "0"), new Mark(y(5), "5"), new Mark(y(10), "10")),
                ticks(from, span, x),
                line(reports, Report::before, x),
                line(reports, Report::after, x),
                dots(reports, Report::before, x, "before"),
                dots(reports, Report::after, x, "after"));
    }

    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    private static int y(int pain) {
        return HEIGHT - BOTTOM - Math.round((HEIGHT - TOP - BOTTOM) * pain / 10f);
    }

    private static List<Mark> ticks(LocalDate from, long span, ToIntFunction<LocalDateTime> x) {
        var ticks = new ArrayList<Mark>();
        var step = Math.max(1, Math.round(span / 4f));
        for (long day = 0; day <= span; day += step) {
            ticks.add(
                    new Mark(x.applyAsInt(from.plusDays(day).atTime(LocalTime.NOON)), DATE.format(from.plusDays(day))));
        }
        return ticks;
    }

    private static String line(List<Report> reports, Function<Report, Integer> value, ToIntFunction<LocalDateTime> x) {
        var path = new StringBuilder();
        LocalDateTime last = null;
        for (var report : reports) {
            var pain = value.apply(report);
            if (pain == null) {
                continue;
            }
            var joined = last != null
                    && ChronoUnit.DAYS.between(last.toLocalDate(), report.at().toLocalDate()) <= LONGEST_GAP;
            path.append(joined ? 'L' : 'M')
                    .append(x.applyAsInt(report.at()))
                    .append(' ')
                    .append(y(pain));
            last = report.at();
        }
        return path.toString();
    }

    private static List<Dot> dots(
            List<Report> reports, Function<Report, Integer> value, ToIntFunction<LocalDateTime> x, String when) {
        return reports.stream()
                .filter(report -> value.apply(report) != null)
                .map(report -> new Dot(
                        x.applyAsInt(report.at()),
                        y(value.apply(report)),
                        "%s, %s: %d of 10".formatted(DATE.format(report.at()), when, value.apply(report))))
                .toList();
    }
}

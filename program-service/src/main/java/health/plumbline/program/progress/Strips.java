package health.plumbline.program.progress;

import health.plumbline.platform.web.DayStrip;
import health.plumbline.program.adherence.DayFigure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The last 28 days as a strip: what a day was, of what was due on it. */
public final class Strips {

    private static final int DAYS = 28;

    private Strips() {}

    /** @param figures the days on which anything was due and is closed; the others show as nothing due */
    public static DayStrip of(List<DayFigure> figures, LocalDate today) {
        Map<LocalDate, DayFigure> byDay =
                figures.stream().collect(Collectors.toMap(DayFigure::day, Function.identity(), (one, same) -> one));
        var first = today.minusDays(DAYS - 1L);
        return DayStrip.of(
                first,
                first.datesUntil(today.plusDays(1))
                        .map(day -> kind(byDay.get(day)))
                        .toList());
    }

    private static DayStrip.Day kind(DayFigure figure) {
        if (figure == null || figure.due() == 0) {
            return DayStrip.Day.NOTHING_DUE;
        }
        if (figure.done() == figure.due()) {
            return DayStrip.Day.DONE;
        }
        if (figure.done() + figure.partly() > 0) {
            return DayStrip.Day.PARTLY;
        }
        return figure.declined() > 0 ? DayStrip.Day.DECLINED : DayStrip.Day.NO_REPORT;
    }
}

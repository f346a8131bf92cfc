package health.plumbline.program.adherence;

import java.time.LocalDate;
import java.util.List;

/** What became of one local day: the counts that a calendar or a strip shows. */
public record DayFigure(LocalDate day, int due, int done, int partly, int declined, int noReport) {

    static DayFigure of(LocalDate day, List<Adherence.Occurrence> occurrences) {
        var done = (int) occurrences.stream().filter(o -> o.credit() >= 1).count();
        var partly = (int) occurrences.stream()
                .filter(o -> o.credit() > 0 && o.credit() < 1)
                .count();
        var silent = (int) occurrences.stream().filter(o -> o.best() == null).count();
        return new DayFigure(
                day, occurrences.size(), done, partly, occurrences.size() - done - partly - silent, silent);
    }
}

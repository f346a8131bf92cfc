package health.plumbline.program.progress;

import health.plumbline.program.adherence.DayFigure;
import health.plumbline.program.adherence.Figure;
import health.plumbline.program.adherence.PainFigure;
import health.plumbline.program.adherence.PainReport;
import java.util.List;
import java.util.UUID;

/**
 * The figures of one patient over the whole course.
 *
 * @param days the last 28 closed days, oldest first
 */
public record ProgressView(
        UUID patient,
        String zone,
        Adherence adherence,
        List<DayFigure> days,
        PainFigure pain,
        List<PainReport> painReports) {

    public record Adherence(Figure d7, Figure d28, Figure whole) {}
}

package health.plumbline.program.overview;

import health.plumbline.platform.web.Moments;
import health.plumbline.platform.web.PainChart;
import health.plumbline.program.adherence.Figure;
import health.plumbline.program.adherence.PainFigure;
import health.plumbline.program.adherence.PainReport;
import health.plumbline.program.overview.OverviewView.FigureView;
import health.plumbline.program.overview.OverviewView.PainRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The figures of a patient in words and pictures; every number is the record's own. */
final class Figures {

    private static final int CHART_DAYS = 28;
    private static final int TABLE_ROWS = 60;

    private Figures() {}

    static FigureView adherence(String window, Figure figure) {
        var percent = figure.ratio() == null ? null : Math.round(figure.ratio() * 100);
        if (figure.due() == 0) {
            return new FigureView(window, null, "Nothing was due yet.");
        }
        var words = "%d due, %d reported, %d %% no report"
                .formatted(figure.due(), figure.reported(), Math.round(figure.noReportShare() * 100));
        return new FigureView(window, percent, percent == null ? words + ". Shown from 5 due." : words);
    }

    static PainChart chart(List<PainReport> reports, Moments moments) {
        var from = moments.today().minusDays(CHART_DAYS - 1L);
        return PainChart.of(
                reports.stream()
                        .map(report -> new PainChart.Report(
                                report.at().atZone(moments.zone()).toLocalDateTime(), report.before(), report.after()))
                        .filter(report -> !report.at().isBefore(from.atStartOfDay()))
                        .toList(),
                from,
                moments.today());
    }

    /** The newest first. */
    static List<PainRow> table(List<PainReport> reports, Moments moments) {
        var newest = new ArrayList<>(reports);
        Collections.reverse(newest);
        return newest.stream()
                .filter(report -> report.before() != null || report.after() != null)
                .limit(TABLE_ROWS)
                .map(report ->
                        new PainRow(moments.dayAndTime(report.at()), number(report.before()), number(report.after())))
                .toList();
    }

    static String pain(PainFigure pain) {
        if (pain.reports() == 0) {
            return "";
        }
        var words = new StringBuilder(pain.reports() == 1 ? "1 report" : pain.reports() + " reports");
        if (pain.baseline() != null && pain.latestBefore() != null) {
            words.append(", first %d, latest %d".formatted(pain.baseline(), pain.latestBefore()));
        }
        if ("better".equals(pain.importantChange())) {
            words.append(": an important change for the better");
        } else if ("worse".equals(pain.importantChange())) {
            words.append(": an important change for the worse");
        }
        return words.toString();
    }

    private static String number(Integer value) {
        return value == null ? "not given" : value.toString();
    }
}

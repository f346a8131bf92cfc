package health.plumbline.program.worklist;

import health.plumbline.platform.web.DayStrip;
import health.plumbline.platform.web.Moments;
import health.plumbline.program.adherence.Figure;
import health.plumbline.program.adherence.PainFigure;
import health.plumbline.program.authoring.StateWords;
import health.plumbline.program.progress.Strips;
import health.plumbline.program.screening.LevelWords;
import java.util.List;
import java.util.UUID;

/** The worklist and the caseload as their page shows them. @param cursor of this page, @param next of the next one */
record BoardView(
        String today, String query, String mark, String cursor, List<NeedRow> needs, List<CaseRow> cases, String next) {

    record NeedRow(
            UUID patient,
            String name,
            String word,
            String tone,
            String icon,
            String why,
            String since,
            String at,
            String owner,
            String href,
            String action) {

        static NeedRow of(NeedsYou need, Moments moments) {
            var words = Words.of(need);
            var patient = "/patients/" + need.patient();
            var href =
                    switch (need.kind()) {
                        case ALERT -> patient + "#alert-" + need.alert();
                        case SCREENING -> patient + "/screening";
                        case HOLD, SILENT -> patient;
                    };
            var action =
                    switch (need.kind()) {
                        case ALERT -> "Look and acknowledge";
                        case HOLD -> "Look and decide";
                        case SCREENING -> "Screen";
                        case SILENT -> "Get in touch";
                    };
            return new NeedRow(
                    need.patient(),
                    need.name() == null ? "A patient" : need.name(),
                    words.word(),
                    words.tone(),
                    words.icon(),
                    need.why(),
                    since(need, moments),
                    moments.dayAndTime(need.since()),
                    need.owner(),
                    href,
                    action);
        }

        /** A screening that is still to run out has no "since". */
        private static String since(NeedsYou need, Moments moments) {
            return need.since().isAfter(moments.now())
                    ? "until " + moments.dayAndTime(need.since())
                    : "since " + moments.dayAndTime(need.since());
        }
    }

    /** The state of a row: a word and an icon. Red is only for emergency and blocked. */
    record Words(String word, String tone, String icon) {

        static Words of(NeedsYou need) {
            return switch (need.kind()) {
                case HOLD -> new Words("On hold", "danger", "pause");
                case SCREENING -> new Words("Screening", "caution", "screen");
                case SILENT -> new Words("Gone quiet", "plain", "silent");
                case ALERT ->
                    switch (need.level()) {
                        case IMMEDIATE -> new Words("Now", "danger", "emergency");
                        case SAME_DAY -> new Words("Today", "caution", "alert");
                        case NEXT_WORKING_DAY -> new Words("Next working day", "caution", "alert");
                        case ROUTINE -> new Words("Routine", "plain", "info");
                    };
            };
        }
    }

    /** @param adherence in percent, or null while fewer than five exercises were due */
    record CaseRow(
            UUID patient,
            String name,
            String problem,
            StateWords state,
            Words screening,
            DayStrip strip,
            String adherence,
            String pain,
            String change) {

        static CaseRow of(CaseloadRow row, Moments moments) {
            var figures = row.figures();
            return new CaseRow(
                    row.patient(),
                    row.name(),
                    row.problem(),
                    row.program() == null ? null : StateWords.of(row.program().state()),
                    screening(row, moments),
                    figures.days().isEmpty() ? null : Strips.of(figures.days(), moments.today()),
                    percent(figures.adherence()),
                    pain(figures.pain()),
                    change(figures.pain()));
        }

        private static Words screening(CaseloadRow row, Moments moments) {
            if (row.screening() == null) {
                return new Words("Not screened", "plain", "screen");
            }
            if (row.screenedUntil() == null || !row.screenedUntil().isAfter(moments.now())) {
                return new Words("Run out", "caution", "clock");
            }
            var level = LevelWords.of(row.screening());
            return new Words(level.word(), level.tone(), level.icon());
        }

        private static String percent(Figure figure) {
            return figure.ratio() == null ? null : Math.round(figure.ratio() * 100) + " %";
        }

        private static String pain(PainFigure pain) {
            if (pain.latestBefore() == null && pain.latestAfter() == null) {
                return null;
            }
            return (pain.latestBefore() == null ? "?" : pain.latestBefore())
                    + " → "
                    + (pain.latestAfter() == null ? "?" : pain.latestAfter());
        }

        private static String change(PainFigure pain) {
            return pain.importantChange() == null || pain.importantChange().equals("none")
                    ? null
                    : pain.importantChange();
        }
    }
}

package health.plumbline.program.overview;

import health.plumbline.platform.web.DayStrip;
import health.plumbline.platform.web.PainChart;
import health.plumbline.program.authoring.StateWords;
import java.util.List;
import java.util.UUID;

/** The page of one patient. Texts are empty, and never null, where there is nothing to say. */
record OverviewView(
        UUID id,
        String name,
        String age,
        String problem,
        String email,
        boolean hasAccount,
        String invited,
        String mark,
        State screening,
        String screeningNote,
        boolean screeningDue,
        List<HoldView> holds,
        List<AlertLine> alerts,
        List<ProgramRow> programs,
        String definition,
        List<FigureView> adherence,
        DayStrip strip,
        PainChart chart,
        String painWords,
        List<PainRow> painRows,
        List<SessionRow> sessions,
        String newTitle,
        String wrongTitle,
        String wrong,
        String wrongHref,
        String wrongAction,
        String said) {

    private static final int LATEST = 6;

    /** A word, an icon, and a colour that repeats them. */
    record State(String word, String tone, String icon) {}

    record HoldView(UUID id, String explanation, String since, String reason, String wrong) {}

    record AlertLine(
            UUID id,
            String word,
            String tone,
            String icon,
            String at,
            List<String> causes,
            String note,
            String wrong) {}

    /** @param slipAct which of its forms was just refused, or empty */
    record ProgramRow(
            UUID id,
            String title,
            StateWords state,
            Integer version,
            String words,
            String heldReason,
            String next,
            boolean canEdit,
            boolean canHold,
            boolean canResume,
            String slipAct,
            String slipText,
            String slipWrong) {}

    /** @param percent null below five due exercises */
    record FigureView(String window, Long percent, String words) {}

    record PainRow(String day, String before, String after) {}

    record SessionRow(
            UUID id, String when, String program, String summary, String pain, List<DoneRow> items, String notes) {}

    record DoneRow(String name, String words) {}

    /** The released ones, for the head of the page. */
    public List<ProgramRow> running() {
        return programs.stream()
                .filter(program -> program.canHold() || program.canResume())
                .toList();
    }

    public List<SessionRow> latestSessions() {
        return sessions.subList(0, Math.min(sessions.size(), LATEST));
    }

    public List<SessionRow> earlierSessions() {
        return sessions.subList(Math.min(sessions.size(), LATEST), sessions.size());
    }

    /** What was sent from the page and could not be done: shown again in its form, with what is wrong. */
    record Slip(String form, String sent, String message) {

        static final Slip NONE = new Slip("", "", "");

        String sentIn(String name) {
            return form.equals(name) ? sent : "";
        }

        String wrongIn(String name) {
            return form.equals(name) ? message : null;
        }
    }
}

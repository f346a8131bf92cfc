package health.plumbline.program.overview;

import health.plumbline.platform.web.Moments;
import health.plumbline.program.overview.OverviewView.DoneRow;
import health.plumbline.program.overview.OverviewView.SessionRow;
import health.plumbline.program.sessions.SessionViews.DoneView;
import health.plumbline.program.sessions.SessionViews.SessionView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sessions in words. */
final class SessionRows {

    private static final Duration LATE = Duration.ofHours(48);

    private SessionRows() {}

    static SessionRow of(SessionView session, Map<UUID, String> titles, Moments moments) {
        var pain = session.painBefore() == null && session.painAfter() == null
                ? ""
                : number(session.painBefore()) + " → " + number(session.painAfter());
        return new SessionRow(
                session.id(),
                moments.dayAndTime(session.startedAt()),
                titles.getOrDefault(session.program(), "") + " version " + session.version(),
                summary(session.items()),
                pain,
                session.items().stream().map(SessionRows::row).toList(),
                notes(session));
    }

    private static String summary(List<DoneView> items) {
        var done = count(items, "done");
        var words = new ArrayList<String>();
        words.add(done + " of " + items.size() + " done");
        for (var outcome : List.of("partly", "stopped", "skipped")) {
            if (count(items, outcome) > 0) {
                words.add(count(items, outcome) + " " + outcome);
            }
        }
        return String.join(", ", words);
    }

    private static DoneRow row(DoneView item) {
        var words = new ArrayList<String>();
        words.add(item.outcome());
        if (item.setsDone() != null && item.setsDone() > 1) {
            words.add(item.setsDone() + " sets");
        }
        if (item.repetitionsDone() != null) {
            words.add(item.repetitionsDone() + " repetitions");
        }
        if (item.secondsDone() != null) {
            words.add(item.secondsDone() + " seconds");
        }
        if (item.skipReason() != null) {
            words.add("because: " + item.skipReason().replace('_', ' '));
        }
        if (item.evidence() != null) {
            words.add(item.evidence().equals("timer") ? "seen by the timer" : item.evidence());
        }
        return new DoneRow(item.name(), String.join(", ", words));
    }

    private static String notes(SessionView session) {
        var notes = new ArrayList<String>();
        if (session.effort() != null) {
            notes.add("Effort " + session.effort() + " of 10.");
        }
        if (session.finishedAt() != null) {
            notes.add("Took "
                    + Math.max(
                            1,
                            Duration.between(session.startedAt(), session.finishedAt())
                                    .toMinutes()) + " min.");
        }
        if (session.syncedAt() != null
                && session.syncedAt().isAfter(session.startedAt().plus(LATE))) {
            notes.add("Arrived late; it counts for its own day.");
        }
        return String.join(" ", notes);
    }

    private static long count(List<DoneView> items, String outcome) {
        return items.stream().filter(item -> outcome.equals(item.outcome())).count();
    }

    private static String number(Integer pain) {
        return pain == null ? "?" : pain.toString();
    }
}

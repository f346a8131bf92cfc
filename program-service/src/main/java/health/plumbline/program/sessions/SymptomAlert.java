package health.plumbline.program.sessions;

import health.plumbline.program.alerts.Cause;
import health.plumbline.program.alerts.Cause.Level;
import health.plumbline.program.sessions.PortalFacts.SymptomReported;
import java.util.Optional;
import java.util.Set;

/**
 * Which reports of a patient a clinician should look at, and how soon (clinical reference 5, decision table). Triage
 * decides on holds; this makes sure that a report is seen even if triage was away. Pure.
 */
final class SymptomAlert {

    private static final Set<String> DANGER = Set.of("ci_danger", "ci_body", "new_numb_weak");
    private static final Set<String> NERVES = Set.of("tingling", "spreading", "dizzy");

    private SymptomAlert() {}

    static Optional<Cause> of(SymptomReported report) {
        if (report.flags().stream().anyMatch(DANGER::contains)) {
            return cause(
                    report,
                    Level.IMMEDIATE,
                    "danger-reported",
                    "Reported a danger sign, such as new numbness or weakness.");
        }
        if (!report.flags().isEmpty()) {
            return cause(
                    report, Level.SAME_DAY, "event-reported", "Reported that something has happened: " + flags(report));
        }
        if (report.stopReason() != null && NERVES.contains(report.stopReason())) {
            return cause(report, Level.SAME_DAY, "stopped", "Stopped an exercise: " + words(report.stopReason()) + ".");
        }
        return pain(report);
    }

    private static Optional<Cause> pain(SymptomReported report) {
        var before = report.painBefore();
        var after = report.painAfter();
        if (before != null && before >= 8) {
            return cause(report, Level.SAME_DAY, "pain-high", "Pain was " + before + " of 10 before exercising.");
        }
        if (after != null && (after >= 9 || before != null && after - before >= 4)) {
            return cause(report, Level.SAME_DAY, "pain-flare", rise(before, after));
        }
        if (before != null && after != null && after - before >= 2) {
            return cause(report, Level.NEXT_WORKING_DAY, "pain-rise", rise(before, after));
        }
        if (report.stopReason() != null) {
            return cause(report, Level.ROUTINE, "stopped", "Stopped an exercise: " + words(report.stopReason()) + ".");
        }
        return Optional.empty();
    }

    private static String rise(Integer before, int after) {
        return before == null
                ? "Pain was " + after + " of 10 after exercising."
                : "Pain rose from " + before + " to " + after + " of 10 while exercising.";
    }

    private static String flags(SymptomReported report) {
        return report.flags().stream()
                        .map(SymptomAlert::words)
                        .reduce((one, next) -> one + ", " + next)
                        .orElse("") + ".";
    }

    private static String words(String code) {
        return switch (code) {
            case "pain_up" -> "more pain";
            default -> code.replace('_', ' ');
        };
    }

    private static Optional<Cause> cause(SymptomReported report, Level level, String code, String sentence) {
        return Optional.of(new Cause(report.report(), report.patient(), level, code, sentence, report.at()));
    }
}

package health.plumbline.program.authoring;

import health.plumbline.program.dosage.DoseCheck;
import java.util.List;
import java.util.Optional;

/** Whether a draft in itself is fit to be cleared: it has exercises, and doses out of the ordinary have their reason. */
final class Readiness {

    private Readiness() {}

    static Optional<ProgramView.Missing> of(Program program, List<ProgramView.ItemView> items) {
        if (program.course() == Course.ENDED) {
            return found("program-ended", "This program is over. Start a new one for this patient.");
        }
        if (items.isEmpty()) {
            return found("program-empty", "Add at least one exercise.");
        }
        for (var item : items) {
            if (item.bounds() == null) {
                return found(
                        "technique-unknown", "The catalog has not told us of " + item.name() + " yet. Try again soon.");
            }
            if (has(item, DoseCheck.Kind.REFUSED)) {
                return found(
                        "dosage-refused", "Change the dose of " + item.name() + ": its technique does not allow it.");
            }
            if (has(item, DoseCheck.Kind.NEEDS_REASON)
                    && (item.doseReason() == null || item.doseReason().isBlank())) {
                return found(
                        "dosage-reason-missing", "Say why the dose of " + item.name() + " is out of the ordinary.");
            }
        }
        if (program.draft() == Draft.NONE) {
            return found("draft-unchanged", "Nothing was changed since the last release.");
        }
        return Optional.empty();
    }

    private static boolean has(ProgramView.ItemView item, DoseCheck.Kind kind) {
        return item.findings().stream().anyMatch(finding -> finding.kind() == kind);
    }

    private static Optional<ProgramView.Missing> found(String code, String message) {
        return Optional.of(new ProgramView.Missing(code, message));
    }
}

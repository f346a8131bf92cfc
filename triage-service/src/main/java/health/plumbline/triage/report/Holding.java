package health.plumbline.triage.report;

import health.plumbline.triage.checkin.Decision;
import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.hold.Cause;
import java.util.Optional;
import java.util.UUID;

/** Makes of a decision the cause of a hold, where it is one. */
final class Holding {

    private Holding() {}

    /** Where the table gives no floor the level is not known until the new screening: incomplete. */
    static Optional<Cause> cause(Decision decision, UUID session) {
        return decision.hold()
                .map(reason -> new Cause(
                        reason,
                        decision.explanation(),
                        decision.level() == null ? Evaluation.INCOMPLETE : decision.level(),
                        decision.alert(),
                        decision.rule(),
                        session));
    }
}

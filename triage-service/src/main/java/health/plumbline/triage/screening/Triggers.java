package health.plumbline.triage.screening;

import health.plumbline.triage.evaluation.Evaluation;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Since when the findings of a screening stand: from the first of the screenings in a row, within the same episode, in
 * which a rule fired on the same answers. Other answers in between, or an episode that began later, are a new trigger.
 */
final class Triggers {

    private final Answered now;
    private final Map<String, Instant> since = new HashMap<>();

    private Triggers(Answered now) {
        this.now = now;
    }

    /**
     * @param rules those to look at, which have fired
     * @param earlier screenings of the patient by the same rules, newest first; read only as far as they matter
     */
    static Map<String, Instant> since(Answered now, List<Evaluation.Fired> rules, Iterator<Answered> earlier) {
        var triggers = new Triggers(now);
        rules.forEach(fired -> triggers.since.put(fired.rule().id(), now.triggeredAt(fired)));
        var standing = new HashSet<>(rules);
        while (!standing.isEmpty() && earlier.hasNext()) {
            var before = earlier.next();
            if (before.screening().startedAt().isBefore(now.episodeBegan())) {
                break;
            }
            standing.removeIf(fired -> !triggers.stoodIn(before, fired));
        }
        return triggers.since;
    }

    /** Whether it may have stood before this one, too: it stood here, or was not asked about to the end. */
    private boolean stoodIn(Answered before, Evaluation.Fired fired) {
        var same = before.fired(fired.rule().id())
                .filter(one -> before.trigger(one).equals(now.trigger(fired)));
        same.ifPresent(one -> since.put(fired.rule().id(), before.triggeredAt(one)));
        return same.isPresent() || !before.screening().isComplete() && !before.knows(fired);
    }
}

package health.plumbline.triage.screening;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Since when the findings of a screening stand: from the first of the screenings in a row, within the same episode, in
 * which a rule fired on the same answers. Other answers in between, or an episode that began later, are a new trigger.
 */
final class Triggers {

    private Triggers() {}

    /**
     * @param rules those to look at, which have fired
     * @param earlier screenings of the patient by the same rules, newest first
     */
    static Map<String, Instant> since(Answered now, List<String> rules, List<Answered> earlier) {
        var since = new HashMap<String, Instant>();
        for (var rule : rules) {
            since.put(rule, since(now, rule, earlier));
        }
        return since;
    }

    private static Instant since(Answered now, String rule, List<Answered> earlier) {
        var fired = now.fired(rule).orElseThrow();
        var since = now.triggeredAt(fired);
        var episode = now.episodeBegan();
        for (var before : earlier) {
            var same = before.fired(rule).filter(one -> before.trigger(one).equals(now.trigger(fired)));
            if (same.isPresent()) {
                var at = before.triggeredAt(same.get());
                if (at.isBefore(episode)) {
                    return since;
                }
                since = at;
            } else if (before.screening().isComplete() || before.knows(fired)) {
                return since;
            }
        }
        return since;
    }
}

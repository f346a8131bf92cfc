package health.plumbline.triage.rules;

import health.plumbline.triage.condition.Condition;
import java.util.List;
import java.util.Set;

/**
 * One red-flag rule.
 *
 * @param last whether it counts rules that have fired, and so runs after all others
 * @param panel which message an emergency shows, else null
 * @param names every question it depends on, also through named facts
 * @param passing what lets it pass once it has fired
 */
public record Rule(
        String id,
        Level level,
        boolean last,
        String panel,
        Condition when,
        Set<String> names,
        String why,
        List<String> sources,
        Passing passing) {

    /** Whether a clinic added it to the core's. */
    public boolean isOwn() {
        return family().equals(OwnRule.FAMILY);
    }

    /** The letters before the dash: {@code CES}. */
    public String family() {
        return id.substring(0, id.lastIndexOf('-'));
    }
}

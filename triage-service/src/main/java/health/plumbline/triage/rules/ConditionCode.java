package health.plumbline.triage.rules;

import health.plumbline.triage.condition.Condition;
import java.util.Set;

/**
 * What answers say of precautions for exercises, in the codes that the catalog's load tags know.
 *
 * @param proposed whether a clinician has to confirm it
 * @param blocks whether it rules any load out
 * @param names every question it depends on
 */
public record ConditionCode(
        String code, String label, boolean proposed, boolean blocks, Condition when, Set<String> names) {}

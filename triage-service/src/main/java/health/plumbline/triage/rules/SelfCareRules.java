package health.plumbline.triage.rules;

import health.plumbline.triage.condition.Condition;
import java.util.List;
import java.util.Set;

/**
 * The narrow case in which a clinic may let a patient begin without a clinician.
 *
 * @param refusals any one of them refuses it
 * @param techniques of the catalog, and no others
 */
public record SelfCareRules(List<Refusal> refusals, Set<String> techniques) {

    /** @param because a sentence for a clinician */
    public record Refusal(Condition when, String because) {}

    public SelfCareRules {
        refusals = List.copyOf(refusals);
        techniques = Set.copyOf(techniques);
    }
}

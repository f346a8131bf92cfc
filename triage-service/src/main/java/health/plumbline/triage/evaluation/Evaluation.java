package health.plumbline.triage.evaluation;

import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.ConditionCode;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.rules.Rule;
import java.util.List;
import java.util.Map;

/**
 * What the answers so far mean.
 *
 * @param level the highest of what fired; says nothing of missing answers
 * @param fired every rule that fired, not only the gravest
 * @param missing keys of mandatory questions that are asked and not answered
 * @param asked the questions that apply, in order
 * @param codes precautions for exercises that follow from the answers so far
 * @param selfCare whether a clinic may let this patient begin without a clinician
 */
public record Evaluation(
        Level level, List<Fired> fired, List<String> missing, List<Item> asked, List<Coded> codes, SelfCare selfCare) {

    /** Of a screening that lacks an answer. */
    public static final String INCOMPLETE = "incomplete";

    /** @param answers those that decided, by key */
    public record Fired(Rule rule, Map<String, Object> answers) {}

    /** @param answers those that decided, by key */
    public record Coded(ConditionCode code, Map<String, Object> answers) {}

    public boolean complete() {
        return missing.isEmpty();
    }

    /** The level to show: an emergency or urgency at once, anything less only once nothing is missing. */
    public String shown() {
        return complete() || level.atLeast(Level.URGENT) ? level.code() : INCOMPLETE;
    }
}

package health.plumbline.triage.evaluation;

import health.plumbline.triage.condition.Verdict;
import health.plumbline.triage.rules.ConditionCode;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.rules.SelfCareRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the answers are of the narrow case in which a clinic may let a patient begin without a clinician (clinical
 * reference, section 4.1). What is unknown refuses.
 *
 * @param because why not, in sentences; empty where it is met
 */
public record SelfCare(List<String> because) {

    public SelfCare {
        because = List.copyOf(because);
    }

    public boolean met() {
        return because.isEmpty();
    }

    /** @param known answers and facts, as conditions know them */
    static SelfCare of(
            SelfCareRules rules,
            Level level,
            List<String> missing,
            List<Evaluation.Coded> codes,
            Map<String, Object> known) {
        var because = new ArrayList<String>();
        if (!missing.isEmpty()) {
            because.add("Questions that apply have no answer yet.");
        }
        if (level != Level.CLEAR) {
            because.add("A red-flag rule has fired.");
        }
        codes.stream()
                .map(Evaluation.Coded::code)
                .filter(ConditionCode::blocks)
                .forEach(code -> because.add("A precaution rules out some loads: " + code.label() + "."));
        for (var refusal : rules.refusals()) {
            if (refusal.when().of(known) != Verdict.NO) {
                because.add(refusal.because());
            }
        }
        return new SelfCare(because);
    }
}

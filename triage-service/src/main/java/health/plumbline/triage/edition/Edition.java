package health.plumbline.triage.edition;

import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.PatientWords;
import health.plumbline.triage.rules.RuleSetName;

/** One version of the questions, of their words for patients and of the rules, checked against one another. */
public record Edition(RuleSetName name, Evaluator evaluator, PatientWords patientWords) {

    public String version() {
        return name.version();
    }
}

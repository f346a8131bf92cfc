package health.plumbline.triage.edition;

import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.InstrumentReader;
import health.plumbline.triage.instrument.PatientWordsReader;
import health.plumbline.triage.rules.RuleSetName;
import health.plumbline.triage.rules.RuleSetReader;

/** An edition as it is written: three YAML documents that name one another. */
record EditionText(String instrument, String patientWords, String ruleset) {

    /** @throws BrokenRules naming the question or rule that does not fit */
    Edition read() {
        var questions = InstrumentReader.read(instrument);
        var words = PatientWordsReader.read(patientWords, questions);
        var rules = RuleSetReader.read(ruleset, questions);
        return new Edition(name(rules.id()), new Evaluator(questions, rules), words);
    }

    private static RuleSetName name(String id) {
        try {
            var name = RuleSetName.of(id);
            if (name.own() == 0) {
                return name;
            }
        } catch (IllegalArgumentException e) {
            throw new BrokenRules("The rule set needs a name and a version of three numbers, not " + id, e);
        }
        throw new BrokenRules("The rule set is the core's: +number is for the clinics");
    }
}

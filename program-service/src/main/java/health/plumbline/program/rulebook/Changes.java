package health.plumbline.program.rulebook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What changed from one version of the questions and rules to another, as triage tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Changes(String from, String to, List<OfRule> rules, List<OfQuestion> questions) {

    /** @param change {@code added}, {@code removed} or {@code changed}; @param what the parts that did */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfRule(String id, String change, List<String> what, Rule before, Rule after) {

        public OfRule {
            what = what == null ? List.of() : what;
        }
    }

    /** @param passes what lets it pass once it has fired */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rule(String level, String why, String condition, List<String> sources, String passes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfQuestion(String key, String id, String change, List<String> what, Question before, Question after) {

        public OfQuestion {
            what = what == null ? List.of() : what;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(String label, String patientLabel, List<Option> options) {

        public Question {
            options = options == null ? List.of() : options;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Option(String value, String label) {}
}

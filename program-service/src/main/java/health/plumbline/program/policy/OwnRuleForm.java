package health.plumbline.program.policy;

import static health.plumbline.program.form.FormCheck.text;
import static health.plumbline.program.form.FormCheck.within;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.form.FormCheck;
import health.plumbline.program.policy.PolicyClient.Rule;
import health.plumbline.program.policy.PolicyClient.Rules;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** A rule of the clinic's own as it was written into the form, with the lines that help to write its condition. */
public class OwnRuleForm extends ConditionForm {

    static final int LONGEST_ID = 20;
    static final int LONGEST_CONDITION = 2_000;
    static final int LONGEST_WORDS = 500;

    private static final Pattern PART = Pattern.compile("/rules/([0-9]{1,6})/(id|level|panel|when|why|source)");

    /** Of the version that the form was made from. */
    @RestForm
    String number;

    @RestForm
    String id;

    @RestForm
    String level;

    @RestForm
    String panel;

    @RestForm
    String when;

    @RestForm
    String why;

    @RestForm
    String source;

    private final FormCheck check = new FormCheck();

    /** An empty one to begin with. */
    static OwnRuleForm empty(Rules rules) {
        var form = new OwnRuleForm();
        form.number = String.valueOf(rules.number());
        form.id = nextId(rules);
        return form;
    }

    static OwnRuleForm of(Rule rule, Rules rules) {
        var form = new OwnRuleForm();
        form.number = String.valueOf(rules.number());
        form.id = rule.id();
        form.level = rule.level();
        form.panel = rule.panel();
        form.when = rule.when();
        form.why = rule.why();
        form.source = rule.source();
        return form;
    }

    Map<String, String> wrong() {
        return check.wrong();
    }

    /** Of the version that the form was made from; one that never was where none was sent. */
    int number() {
        return text(number).matches("[0-9]{1,9}") ? Integer.parseInt(text(number)) : -1;
    }

    /** Writes what the lines say into the condition, over what stood there. */
    void compose(Rules rules) {
        var lines = lines(rules, check);
        check.must(!lines.isEmpty() || !wrong().isEmpty(), "lines", "Choose a question first.");
        if (wrong().isEmpty()) {
            when = ConditionLine.joined(lines, any());
        }
    }

    /** As triage takes it; what is missing is in {@link #wrong}. Where no condition was written, the lines are it. */
    Rule read(Rules rules) {
        if (text(when).isEmpty() && begun()) {
            compose(rules);
        }
        check.must(
                within(id, 1, LONGEST_ID),
                "id",
                "Give the rule a name, in at most %d characters.".formatted(LONGEST_ID));
        check.must(OwnRuleView.LEVELS.contains(text(level)), "level", "Choose how grave it is.");
        check.must(
                !"emergency".equals(text(level)) || !text(panel).isEmpty(),
                "panel",
                "Choose what an emergency shows the patient and you.");
        check.must(
                within(when, 1, LONGEST_CONDITION), "when", "Write when the rule fires, or let the lines above do it.");
        check.must(within(why, 1, LONGEST_WORDS), "why", "Write why the clinic has this rule.");
        check.must(within(source, 1, LONGEST_WORDS), "source", "Write where it comes from.");
        return new Rule(
                text(id),
                text(level),
                "emergency".equals(text(level)) ? text(panel) : null,
                text(when),
                text(why),
                text(source));
    }

    /** Two rules of one name could not be told apart in an explanation. */
    void mustBeFree(boolean taken) {
        check.must(
                !taken, "id", "The clinic has a rule of this name already; change that one, or choose another name.");
    }

    /** Puts a refusal of triage beside the fields it speaks of. @param place of this rule among those that were sent */
    void refused(Rejection refusal, int place) {
        refusal.violations().forEach(part -> {
            var found = PART.matcher(part.pointer());
            if (found.matches() && Integer.parseInt(found.group(1)) == place) {
                wrong().put(found.group(2), part.message());
            }
        });
        wrong().put("form", refusal.getMessage());
    }

    /** Somebody else kept rules meanwhile; who has seen that may keep this one with the others as they are now. */
    void overtaken(Rules now, boolean removed) {
        number = String.valueOf(now.number());
        check.must(!removed, "id", "Somebody removed this rule meanwhile; keeping it adds it again.");
    }

    private static String nextId(Rules rules) {
        var next = 1;
        while (rules.rule("OWN-%02d".formatted(next)).isPresent()) {
            next++;
        }
        return "OWN-%02d".formatted(next);
    }
}

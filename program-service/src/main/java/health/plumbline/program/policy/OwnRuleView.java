package health.plumbline.program.policy;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.program.policy.ConditionView.Choice;
import health.plumbline.program.policy.PolicyClient.Rule;
import health.plumbline.program.policy.PolicyClient.Rules;
import health.plumbline.program.screening.LevelWords;
import java.util.List;
import java.util.Map;

/**
 * The form of a clinic's own rule as its page shows it.
 *
 * @param existing name of the rule that is changed, or empty for a new one
 * @param condition help with writing it; null while triage does not answer
 * @param now the rule as somebody else has kept it meanwhile, or null
 * @param unanswered why nothing can be kept just now, or empty
 */
record OwnRuleView(
        String existing,
        int number,
        String id,
        List<LevelChoice> levels,
        List<Choice> panels,
        String when,
        String why,
        String source,
        ConditionView condition,
        List<ConditionForm.Sent> sent,
        boolean any,
        Map<String, String> wrong,
        OwnRule now,
        String unanswered) {

    static final List<String> LEVELS = List.of("caution", "referral", "urgent", "emergency");

    record LevelChoice(String value, LevelWords words, boolean chosen) {}

    public String action() {
        return "/clinic/rules/" + (existing.isEmpty() ? "new" : existing);
    }

    /** @param existing the rule as it is kept, or null for a new one; @param changed whether somebody else changed it */
    static OwnRuleView of(OwnRuleForm form, Rules rules, Rule existing, boolean changed) {
        return view(
                form,
                existing == null ? "" : existing.id(),
                rules.panels().stream()
                        .map(panel -> new Choice(
                                panel.name(), panel.headline(), panel.name().equals(text(form.panel))))
                        .toList(),
                ConditionView.of(form, rules),
                changed && existing != null ? OwnRule.of(existing, rules) : null,
                "");
    }

    /** With what was typed. */
    static OwnRuleView silent(OwnRuleForm form, String existing, String why) {
        var panel = text(form.panel);
        return view(
                form, existing, panel.isEmpty() ? List.of() : List.of(new Choice(panel, panel, true)), null, null, why);
    }

    private static OwnRuleView view(
            OwnRuleForm form,
            String existing,
            List<Choice> panels,
            ConditionView condition,
            OwnRule now,
            String unanswered) {
        return new OwnRuleView(
                existing,
                form.number(),
                text(form.id),
                LEVELS.stream()
                        .map(level -> new LevelChoice(level, LevelWords.of(level), level.equals(text(form.level))))
                        .toList(),
                panels,
                text(form.when),
                text(form.why),
                text(form.source),
                condition,
                form.sent(),
                form.any(),
                form.wrong(),
                now,
                unanswered);
    }
}

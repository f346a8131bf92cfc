package health.plumbline.program.rulebook;

import health.plumbline.program.screening.LevelWords;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules as their page shows them.
 *
 * @param inForce null while triage does not answer
 * @param editions the versions there have been, newest first; none where only the rules are asked for
 * @param unanswered why there are none to see, or empty
 */
record RulebookView(
        Asked asked,
        RulebookClient.InForce inForce,
        List<LevelView> levels,
        int found,
        List<RuleView> rules,
        String next,
        List<EditionView> editions,
        String unanswered) {

    /** What was asked for; empty texts mean everything. */
    record Asked(String q, String level, String region, String cursor) {}

    record LevelView(String code, LevelWords words, String meaning, int rules, boolean chosen) {}

    record RuleView(
            String id,
            LevelWords level,
            String why,
            List<String> sources,
            List<String> questions,
            String regions,
            String condition,
            boolean own) {

        static RuleView of(RulebookClient.Rule rule) {
            return new RuleView(
                    rule.id(),
                    LevelWords.of(rule.level()),
                    rule.why(),
                    rule.sources(),
                    rule.questions().stream()
                            .map(question -> question.label() + " (" + question.id() + ")")
                            .toList(),
                    rule.everywhere()
                            ? "Every region"
                            : rule.regions().stream()
                                    .map(RulebookClient.Region::label)
                                    .collect(Collectors.joining(", ")),
                    rule.condition(),
                    rule.own());
        }
    }

    static RulebookView of(
            Asked asked, RulebookClient.InForce inForce, RulebookClient.Page page, List<EditionView> editions) {
        return new RulebookView(
                asked,
                inForce,
                inForce.levels().stream()
                        .map(level -> new LevelView(
                                level.level(),
                                LevelWords.of(level.level()),
                                level.meaning(),
                                level.rules(),
                                level.level().equals(asked.level())))
                        .toList(),
                page.found(),
                page.items().stream().map(RuleView::of).toList(),
                page.next(),
                editions,
                "");
    }

    static RulebookView silent(Asked asked, String why) {
        return new RulebookView(asked, null, List.of(), 0, List.of(), null, List.of(), why);
    }
}

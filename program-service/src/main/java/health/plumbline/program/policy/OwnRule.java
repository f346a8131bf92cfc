package health.plumbline.program.policy;

import health.plumbline.program.policy.PolicyClient.Panel;
import health.plumbline.program.policy.PolicyClient.Rule;
import health.plumbline.program.policy.PolicyClient.Rules;
import health.plumbline.program.screening.LevelWords;

/**
 * A rule of the clinic's own as a page shows it.
 *
 * @param advice what an emergency shows, else empty
 */
record OwnRule(String id, LevelWords level, String advice, String why, String condition, String source) {

    static OwnRule of(Rule rule, Rules among) {
        return new OwnRule(
                rule.id(),
                LevelWords.of(rule.level()),
                among.panels().stream()
                        .filter(panel -> panel.name().equals(rule.panel()))
                        .map(Panel::headline)
                        .findFirst()
                        .orElse(""),
                rule.why(),
                rule.when(),
                rule.source());
    }
}

package health.plumbline.triage.edition;

import health.plumbline.triage.rules.RuleSetName;
import java.time.Instant;

/**
 * That an edition was published.
 *
 * @param ruleset its name; its version is the edition's
 * @param withdrawnAt null unless it was withdrawn; then by whom and why is there too
 */
public record Published(
        RuleSetName ruleset,
        String rulesetHash,
        String instrument,
        String instrumentHash,
        Instant publishedAt,
        String publishedBy,
        Instant withdrawnAt,
        String withdrawnBy,
        String withdrawnWhy) {

    public String version() {
        return ruleset.version();
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}

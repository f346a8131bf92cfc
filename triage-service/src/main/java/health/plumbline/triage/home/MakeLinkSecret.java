package health.plumbline.triage.home;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.seal.LinkSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Makes a secret for a link, as long as the screening behind it is with the patient. */
@ApplicationScoped
class MakeLinkSecret {

    @Inject
    AnswerAtHome home;

    @Inject
    ScreeningLinks links;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    LinkSecret of(UUID link, AnswerAtHome.Asked asked) {
        home.mustBeWith(asked);
        var secret = LinkSecret.fresh();
        links.remember(secret, link, clock.instant());
        audit.recordBySystem("screening-link-made", asked.patient(), link.toString());
        return secret;
    }
}

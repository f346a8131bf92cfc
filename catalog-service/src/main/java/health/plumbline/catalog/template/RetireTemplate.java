package health.plumbline.catalog.template;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a template of the current clinic out of use, for good. */
@ApplicationScoped
public class RetireTemplate {

    private final Templates templates;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    RetireTemplate(Templates templates, Outbox outbox, Audit audit, Clock clock) {
        this.templates = templates;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param reason for colleagues; never in a log or a fact */
    @Transactional(Transactional.TxType.MANDATORY)
    public TemplateRetired because(String id, String reason) {
        var fact = templates.writable(id).retire(reason, clock.instant());
        outbox.add(fact);
        audit.record("template-retired", null, id + "/" + fact.revision());
        return fact;
    }
}

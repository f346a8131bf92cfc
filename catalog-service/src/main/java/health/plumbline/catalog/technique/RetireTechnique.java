package health.plumbline.catalog.technique;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a technique of the current clinic out of use, for good. */
@ApplicationScoped
public class RetireTechnique {

    private final Techniques techniques;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    RetireTechnique(Techniques techniques, Outbox outbox, Audit audit, Clock clock) {
        this.techniques = techniques;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param reason for colleagues; never in a log or a fact */
    @Transactional(Transactional.TxType.MANDATORY)
    public TechniqueRetired because(String id, String reason) {
        var fact = techniques.writable(id).retire(reason, clock.instant());
        outbox.add(fact);
        audit.record("technique-retired", null, id + "/" + fact.revision());
        return fact;
    }
}

package health.plumbline.program.techniques;

import health.plumbline.platform.events.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Facts of the catalog. */
@ApplicationScoped
class CatalogListener {

    private final Inbox inbox;
    private final Techniques techniques;

    CatalogListener(Inbox inbox, Techniques techniques) {
        this.inbox = inbox;
        this.techniques = techniques;
    }

    @Incoming("catalog-facts")
    @Blocking
    void on(ConsumerRecord<String, String> fact) {
        inbox.take(fact, TechniquePublished.class, techniques::keep);
        inbox.take(fact, TechniqueRetired.class, techniques::retire);
    }
}

package health.plumbline.portal.program;

import health.plumbline.platform.events.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the catalog tells; of a technique only its category matters here, and what it says in other languages. */
@ApplicationScoped
class CatalogListener {

    @Inject
    Inbox inbox;

    @Inject
    TechniqueCategories categories;

    @Inject
    TechniqueTranslations translations;

    record TechniquePublished(String technique, String category) {

        TechniquePublished {
            Objects.requireNonNull(technique, "technique");
            Objects.requireNonNull(category, "category");
        }
    }

    @Incoming("catalog-facts")
    @Blocking
    void on(ConsumerRecord<String, String> fact) {
        inbox.take(
                fact,
                TechniquePublished.class,
                published -> categories.keep(published.technique(), published.category()));
        inbox.take(fact, TechniqueTranslated.class, translations::keep);
    }
}

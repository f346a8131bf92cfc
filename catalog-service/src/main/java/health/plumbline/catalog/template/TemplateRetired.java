package health.plumbline.catalog.template;

import health.plumbline.platform.events.Fact;
import java.time.Instant;

/**
 * A template is no more for new programs. Contract: {@code docs/events/TemplateRetired.schema.json}. The reason is the
 * clinic's own note and stays in the catalog.
 *
 * @param revision its last one
 */
public record TemplateRetired(String template, int revision, Instant retiredAt) implements Fact {

    @Override
    public String key() {
        return template;
    }
}

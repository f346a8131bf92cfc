package health.plumbline.catalog.technique;

import health.plumbline.platform.events.Fact;
import java.time.Instant;

/**
 * A technique is no more for new use; what was prescribed stays. Contract: {@code docs/events/TechniqueRetired.schema.json}.
 * The reason is the clinic's own note and stays in the catalog.
 *
 * @param revision its last one
 */
public record TechniqueRetired(String technique, int revision, Instant retiredAt) implements Fact {

    @Override
    public String key() {
        return technique;
    }
}

package health.plumbline.catalog.technique;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.platform.events.Fact;

/**
 * A technique has a new revision, told whole. Contract: {@code docs/events/TechniquePublished.schema.json}.
 *
 * @param hash SHA-256 over the canonical JSON of the content alone
 */
public record TechniquePublished(int revision, String hash, @JsonUnwrapped TechniqueContent content) implements Fact {

    @Override
    public String key() {
        return content.technique();
    }
}

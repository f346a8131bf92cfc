package health.plumbline.catalog.template;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.platform.events.Fact;

/**
 * A template has a new revision, told whole. Contract: {@code docs/events/TemplatePublished.schema.json}.
 *
 * @param hash SHA-256 over the canonical JSON of the content alone
 */
public record TemplatePublished(int revision, String hash, @JsonUnwrapped TemplateContent content) implements Fact {

    @Override
    public String key() {
        return content.template();
    }
}

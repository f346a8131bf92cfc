package health.plumbline.catalog.translation;

import health.plumbline.catalog.content.TechniqueWords;
import health.plumbline.platform.events.Fact;
import java.time.Instant;

/**
 * A translation was reviewed and may be shown where the English words are still those it was made from. Contract: {@code
 * docs/events/TechniqueTranslated.schema.json}.
 *
 * @param revision of the translation
 * @param hash of the translation
 * @param sourceRevision of the technique
 * @param sourceHash of the English words
 * @param source the English words, to be compared with those that a program pinned
 * @param words what to show in their place
 */
public record TechniqueTranslated(
        String technique,
        String language,
        int revision,
        String hash,
        int sourceRevision,
        String sourceHash,
        TechniqueWords source,
        TechniqueWords words,
        String reviewedBy,
        Instant reviewedAt)
        implements Fact {

    @Override
    public String key() {
        return technique;
    }
}

package health.plumbline.catalog.translation;

import health.plumbline.catalog.content.TranslationContent;
import java.time.Instant;

/**
 * One revision of a translation, as it is kept.
 *
 * @param number its own, counted per technique and language
 * @param sourceRevision of the technique, when it was written
 * @param review null while nobody has reviewed it for this clinic
 */
record Translation(int number, String hash, int sourceRevision, TranslationContent content, Review review) {

    record Review(String by, Instant at) {}
}

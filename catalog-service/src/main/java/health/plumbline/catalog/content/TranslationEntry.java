package health.plumbline.catalog.content;

/**
 * A translation as a file of the installation has it.
 *
 * @param reviewedBy the person who has compared it with the English words; null while nobody has
 */
public record TranslationEntry(TranslationContent content, String reviewedBy) {}

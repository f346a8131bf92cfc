package health.plumbline.catalog.content;

/**
 * What one revision of a translation says.
 *
 * @param language one of {@link Languages}
 * @param source the {@link TechniqueWords#hash()} of the English words it was made from
 */
public record TranslationContent(String technique, String language, String source, TechniqueWords words) {}

package health.plumbline.catalog.content;

/**
 * What is wrong with one field of an entry.
 *
 * @param field its path in the entry
 */
public record Fault(String field, String why) {}

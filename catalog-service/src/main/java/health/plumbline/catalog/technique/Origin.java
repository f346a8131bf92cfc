package health.plumbline.catalog.technique;

/**
 * What a clinic's own technique was copied and adapted from.
 *
 * @param id of the core, or of the same clinic
 */
public record Origin(String id, int revision) {}

package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field that says something else than before.
 *
 * @param field its path, such as {@code dose.reps.max}
 * @param before null where it said nothing
 * @param after null where it says nothing any more
 */
public record Change(String field, JsonNode before, JsonNode after) {}

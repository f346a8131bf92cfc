package health.plumbline.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What content rests on.
 *
 * @param name in full; null for a source that this release does not know any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String key, String name) {}

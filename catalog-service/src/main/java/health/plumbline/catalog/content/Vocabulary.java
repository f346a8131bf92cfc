package health.plumbline.catalog.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words techniques, conditions and templates may be described with: {@code catalog/vocabulary.yaml}.
 *
 * @param categories each category and the group it is shown under
 * @param recordedAs the other name under which the screening records a region
 * @param overrides who may lift what a condition blocks
 * @param painModes what a template proposes about pain while exercising
 * @param tags each load tag and what it means
 * @param sources each source's key and full name
 */
public record Vocabulary(
        Map<String, String> categories,
        Set<String> positions,
        Set<String> biases,
        Set<String> regions,
        Map<String, String> recordedAs,
        Set<String> goals,
        Set<String> equipment,
        Set<String> grades,
        Set<String> overrides,
        Set<String> painModes,
        Map<String, String> tags,
        Map<String, String> sources) {

    /** Each with its full name, or none for a source that this release does not know any more. */
    public List<Source> named(List<String> keys) {
        return keys.stream().map(key -> new Source(key, sources.get(key))).toList();
    }
}

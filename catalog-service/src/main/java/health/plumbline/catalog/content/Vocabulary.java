package health.plumbline.catalog.content;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words techniques and conditions may be described with: {@code catalog/vocabulary.yaml}.
 *
 * @param categories each category and the group it is shown under
 * @param recordedAs the other name under which the screening records a region
 * @param overrides who may lift what a condition blocks
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
        Map<String, String> tags,
        Map<String, String> sources) {

    /** The category itself and those that are shown under it. */
    public Set<String> shownUnder(String category) {
        return categories.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(category) || entry.getValue().equals(category))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}

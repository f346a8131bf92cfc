package health.plumbline.catalog.content;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words a technique may be described with: {@code catalog/vocabulary.yaml}.
 *
 * @param categories each category and the group it is shown under
 * @param tags each load tag and what it means
 */
public record Vocabulary(
        Map<String, String> categories,
        Set<String> positions,
        Set<String> biases,
        Set<String> regions,
        Set<String> goals,
        Set<String> equipment,
        Set<String> grades,
        Map<String, String> tags) {

    /** The category itself and those that are shown under it. */
    public Set<String> shownUnder(String category) {
        return categories.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(category) || entry.getValue().equals(category))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}

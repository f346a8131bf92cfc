package health.plumbline.catalog.content;

import java.util.Map;
import java.util.Set;

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
        Map<String, String> sources) {}

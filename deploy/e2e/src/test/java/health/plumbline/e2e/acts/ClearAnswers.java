package health.plumbline.e2e.acts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a person with plain low back pain and no red flag answers the screening. */
public final class ClearAnswers {

    private static final Map<String, Object> TOLD = Map.ofEntries(
            Map.entry("age", 44),
            Map.entry("sex_at_birth", "male"),
            Map.entry("regions", List.of("low_back")),
            Map.entry("duration_days", 20),
            Map.entry("pain_worst", 3),
            Map.entry("onset", "gradual"),
            Map.entry("course", "better"),
            Map.entry("relief", "eases_with_position_or_rest"),
            Map.entry("mechanical", "changes_with_movement"));

    private ClearAnswers() {}

    /** @param item a question as the screening shows it: {@code key}, {@code type}, {@code options} */
    static Object to(JsonNode item) {
        var told = TOLD.get(item.path("key").asText());
        return told != null ? told : nothing(item);
    }

    /** The values to choose; one for most questions, none or several where several may be chosen. */
    public static List<String> valuesOf(String key, List<String> options) {
        var told = TOLD.get(key);
        if (told instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        if (told != null) {
            return List.of(String.valueOf(told));
        }
        return options.stream()
                .filter(Set.of("no", "none", "none-of-these")::contains)
                .limit(1)
                .toList();
    }

    private static Object nothing(JsonNode item) {
        return switch (item.path("type").asText().toLowerCase()) {
            case "set" -> List.of();
            case "yn", "yn_unsure" -> "no";
            default ->
                valuesOf(item.path("key").asText(), item.path("options").findValuesAsText("value")).stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No clear answer is known for " + item));
        };
    }
}

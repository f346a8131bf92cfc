package health.plumbline.portal.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * A reviewed translation, as the catalog tells it. Contract: {@code docs/events/TechniqueTranslated.schema.json}.
 *
 * @param source the English words it was made from
 */
record TechniqueTranslated(
        String technique, String language, int revision, String sourceHash, JsonNode source, JsonNode words) {

    TechniqueTranslated {
        Objects.requireNonNull(technique, "technique");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(sourceHash, "sourceHash");
        mustSayWhatToDo(source);
        mustSayWhatToDo(words);
    }

    private static void mustSayWhatToDo(JsonNode words) {
        if (words == null
                || words.path("steps").isEmpty()
                || words.path("name").asText("").isBlank()) {
            throw new IllegalArgumentException("Words without a name or steps");
        }
    }
}

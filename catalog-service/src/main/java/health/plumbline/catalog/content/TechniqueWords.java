package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import health.plumbline.platform.seal.ContentHash;
import java.util.List;

/** The part of a technique that a patient reads and that is said again in other languages. */
public record TechniqueWords(
        String name,
        List<String> synonyms,
        List<String> steps,
        String breathing,
        List<String> errors,
        List<String> stop) {

    /** Nothing of the application's settings may change a hash. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public TechniqueWords {
        synonyms = List.copyOf(synonyms);
        steps = List.copyOf(steps);
        errors = List.copyOf(errors);
        stop = List.copyOf(stop);
    }

    public static TechniqueWords of(TechniqueContent content) {
        return new TechniqueWords(
                content.name(),
                content.synonyms(),
                content.steps(),
                content.breathing(),
                content.errors(),
                content.stop());
    }

    /** Another one as soon as one word is another; a new revision that only changes the dose keeps it. */
    public String hash() {
        return ContentHash.of(JSON.valueToTree(this));
    }
}

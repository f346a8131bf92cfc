package health.plumbline.catalog.wording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of an entry that are printed for the patient, each by its path; the others are for colleagues. */
public final class PatientTexts {

    private static final List<String> OF_A_TECHNIQUE = List.of("name", "steps", "breathing", "errors", "stop");
    private static final List<String> OF_A_TEMPLATE = List.of("name", "message");

    private PatientTexts() {}

    public static Map<String, String> ofTechnique(JsonNode entry) {
        return of(entry, OF_A_TECHNIQUE);
    }

    public static Map<String, String> ofTemplate(JsonNode entry) {
        return of(entry, OF_A_TEMPLATE);
    }

    /** @param fields each a text, or a list of texts; what is neither is told elsewhere */
    private static Map<String, String> of(JsonNode entry, List<String> fields) {
        var texts = new LinkedHashMap<String, String>();
        for (var field : fields) {
            put(texts, field, entry.path(field));
            for (var place = 0;
                    entry.path(field).isArray() && place < entry.path(field).size();
                    place++) {
                put(texts, field + "[" + place + "]", entry.path(field).get(place));
            }
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String path, JsonNode value) {
        if (value.isTextual()) {
            texts.put(path, value.textValue());
        }
    }
}

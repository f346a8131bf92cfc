package health.plumbline.catalog.own;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of an entry that are printed for the patient, each by its path; the others are for colleagues. */
final class PatientTexts {

    private PatientTexts() {}

    /** @param fields each a text, or a list of texts; what is neither is told elsewhere */
    static Map<String, String> of(JsonNode entry, List<String> fields) {
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

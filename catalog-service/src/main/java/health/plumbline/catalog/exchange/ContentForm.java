package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The content of a technique, as facts and exports have it, in the form in which a technique file writes it. */
final class ContentForm {

    private static final List<String> BOUNDS = List.of("min", "low", "usual", "high", "max");

    private ContentForm() {}

    /** Without the id, which is another in every clinic. */
    static ObjectNode ofFile(ObjectNode content) {
        var entry = content.deepCopy();
        entry.remove("technique");
        if (entry.path("dose") instanceof ObjectNode dose) {
            dose.fieldNames().forEachRemaining(measure -> {
                var bounds = dose.path(measure);
                if (isFiveBounds(bounds)) {
                    var list = dose.arrayNode();
                    BOUNDS.forEach(bound -> list.add(bounds.path(bound)));
                    dose.set(measure, list);
                }
            });
        }
        return entry;
    }

    /** Any other group of fields is left as it is, for the reader to refuse. */
    private static boolean isFiveBounds(JsonNode bounds) {
        return bounds.isObject()
                && bounds.size() == BOUNDS.size()
                && BOUNDS.stream().allMatch(bounds::has);
    }
}

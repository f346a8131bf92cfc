package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Content, as facts and exports have it, in the form in which the files of the core write it. */
final class ContentForm {

    private static final List<String> BOUNDS = List.of("min", "low", "usual", "high", "max");
    private static final List<String> SPAN = List.of("from", "to");

    private ContentForm() {}

    /** Without the id, which is another in every clinic. */
    static ObjectNode ofFile(EntryKind kind, ObjectNode content) {
        var entry = content.deepCopy();
        entry.remove(kind.word());
        if (kind == EntryKind.TECHNIQUE) {
            listed(entry.path("dose"), BOUNDS);
        } else {
            entry.path("items").forEach(item -> listed(item.path("dose"), SPAN));
        }
        return entry;
    }

    /** Any other group of fields is left as it is, for the reader to refuse. */
    private static void listed(JsonNode dose, List<String> numbers) {
        if (dose instanceof ObjectNode measures) {
            measures.properties().forEach(measure -> {
                var group = measure.getValue();
                if (group.isObject()
                        && group.size() == numbers.size()
                        && numbers.stream().allMatch(group::has)) {
                    var list = measures.arrayNode();
                    numbers.forEach(number -> list.add(group.path(number)));
                    measure.setValue(list);
                }
            });
        }
    }
}

package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What one revision says that the one before it did not, field by field in the order of the later one. Groups of fields are
 * gone into; a list is one field, because its order says something too.
 */
public final class Changes {

    private Changes() {}

    public static List<Change> between(JsonNode before, JsonNode after) {
        var changes = new ArrayList<Change>();
        compare("", before, after, changes);
        return List.copyOf(changes);
    }

    private static void compare(String prefix, JsonNode before, JsonNode after, List<Change> changes) {
        var fields = new LinkedHashSet<String>();
        after.fieldNames().forEachRemaining(fields::add);
        before.fieldNames().forEachRemaining(fields::add);
        for (var field : fields) {
            var was = said(before, field);
            var is = said(after, field);
            if (was != null && is != null && was.isObject() && is.isObject()) {
                compare(prefix + field + ".", was, is, changes);
            } else if (was == null ? is != null : !was.equals(is)) {
                changes.add(new Change(prefix + field, was, is));
            }
        }
    }

    /** A field that is null says as little as one that is absent. */
    private static JsonNode said(JsonNode content, String field) {
        var value = content.get(field);
        return value == null || value.isNull() ? null : value;
    }
}

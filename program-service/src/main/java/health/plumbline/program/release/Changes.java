package health.plumbline.program.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is different between two versions, in words for the patient. Pure. */
final class Changes {

    private Changes() {}

    static List<String> between(JsonNode before, JsonNode after) {
        var words = new ArrayList<String>();
        var old = items(before);
        var now = items(after);
        now.forEach((id, item) -> {
            if (!old.containsKey(id)) {
                words.add("New: " + name(item) + ", " + dose(item) + ".");
            }
        });
        old.forEach((id, item) -> {
            if (!now.containsKey(id)) {
                words.add("No longer: " + name(item) + ".");
            }
        });
        now.forEach((id, item) -> {
            if (old.containsKey(id)) {
                same(old.get(id), item, words);
            }
        });
        if (words.isEmpty() && !List.copyOf(old.keySet()).equals(List.copyOf(now.keySet()))) {
            words.add("The exercises come in another order.");
        }
        if (words.isEmpty()) {
            words.add("Some of the words have changed; the exercises are the same.");
        }
        return List.copyOf(words);
    }

    private static void same(JsonNode before, JsonNode after, List<String> words) {
        if (!dose(before).equals(dose(after))) {
            words.add(name(after) + ": now " + dose(after) + " (before: " + dose(before) + ").");
        } else if (!before.path("note").equals(after.path("note"))) {
            words.add(name(after) + ": a new note for you.");
        } else if (!before.equals(after)) {
            words.add(name(after) + ": described in other words.");
        }
    }

    private static Map<String, JsonNode> items(JsonNode content) {
        var items = new LinkedHashMap<String, JsonNode>();
        content.path("items").forEach(item -> items.put(item.path("item").asText(), item));
        return items;
    }

    private static String name(JsonNode item) {
        return item.path("name").asText();
    }

    private static String dose(JsonNode item) {
        return item.path("doseWords").asText();
    }
}

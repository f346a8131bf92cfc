package health.plumbline.e2e.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A body that makes no sense, made from one that does. */
record Misuse(String name, String type, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LONG = "x".repeat(200_000);

    /** Everything that can be wrong with {@code sound}; only the {@code required} fields may not be missing. */
    static List<Misuse> of(String sound, List<String> required) {
        List<Misuse> all = new ArrayList<>();
        all.add(new Misuse("no JSON", "application/json", "{\"a\": "));
        all.add(new Misuse("nothing at all", "application/json", ""));
        all.add(new Misuse("a list instead", "application/json", "[]"));
        all.add(new Misuse("a text instead", "application/json", "\"text\""));
        all.add(new Misuse("null instead", "application/json", "null"));
        all.add(new Misuse("another media type", "text/plain", sound));
        all.add(changed(sound, "an unknown field", body -> body.put("surprise", 1)));
        for (var field : required) {
            all.add(changed(sound, field + " missing", body -> body.remove(field)));
            all.add(changed(sound, field + " null", body -> body.putNull(field)));
        }
        read(sound).properties().forEach(field -> all.addAll(wrong(sound, field.getKey(), field.getValue())));
        return all;
    }

    private static List<Misuse> wrong(String sound, String field, JsonNode value) {
        List<Misuse> all = new ArrayList<>();
        all.add(changed(
                sound, field + " of a wrong type", body -> body.putObject(field).put("not", "this")));
        if (value.isTextual()) {
            all.add(changed(sound, field + " with U+0000", body -> body.put(field, value.asText() + "\u0000")));
            all.add(changed(sound, field + " over-long", body -> body.put(field, LONG)));
        }
        if (value.isNumber()) {
            all.add(changed(sound, field + " as a word", body -> body.put(field, "many")));
            all.add(changed(sound, field + " far too large", body -> body.put(field, 4_000_000_000L)));
        }
        if (value.isArray()) {
            all.add(changed(sound, field + " with null inside", body -> body.putArray(field)
                    .addNull()));
        }
        return all;
    }

    private static Misuse changed(String sound, String name, Consumer<ObjectNode> change) {
        var body = (ObjectNode) read(sound);
        change.accept(body);
        return new Misuse(name, "application/json", body.toString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(json, unreadable);
        }
    }
}

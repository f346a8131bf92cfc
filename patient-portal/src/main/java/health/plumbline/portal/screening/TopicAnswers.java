package health.plumbline.portal.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import health.plumbline.portal.screening.OwnScreening.Item;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The answers of one topic's form as they came: some perhaps missing, some perhaps nothing that can be an answer. */
final class TopicAnswers {

    /** What "None of these" sends; a real answer beside it outranks it. */
    static final String NONE_OF_THESE = "none-of-these";

    static final TopicAnswers NONE = new TopicAnswers(Map.of());

    private final Map<String, List<String>> fields;

    private TopicAnswers(Map<String, List<String>> fields) {
        this.fields = new TreeMap<>(fields);
    }

    static TopicAnswers of(MultivaluedMap<String, String> form) {
        return new TopicAnswers(form);
    }

    /** What was typed, where it is to be shown again. */
    Optional<String> typed(String key) {
        return given(key).stream().findFirst();
    }

    /** Whether a field was emptied; a choice that is made cannot be unmade, only changed. */
    boolean blank(Item item) {
        return switch (item.type()) {
            case "int", "text" ->
                fields.containsKey(item.key()) && given(item.key()).stream().allMatch(String::isBlank);
            case "set" -> given(item.key()).isEmpty();
            default -> false;
        };
    }

    /** @return the answer as triage takes it; empty if there is none, or none that can be one */
    Optional<JsonNode> answer(Item item) {
        return switch (item.type()) {
            case "int", "0-10" -> number(item);
            case "set" -> set(item);
            case "text" ->
                typed(item.key())
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(TextNode::new);
            default -> typed(item.key()).filter(value -> isOption(item, value)).map(TextNode::new);
        };
    }

    private Optional<JsonNode> number(Item item) {
        return typed(item.key())
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(number -> number >= item.least() && number <= item.most())
                .map(IntNode::new);
    }

    private Optional<JsonNode> set(Item item) {
        var ticked = given(item.key());
        if (ticked.isEmpty()) {
            return Optional.empty();
        }
        var chosen = JsonNodeFactory.instance.arrayNode();
        item.options().stream()
                .map(option -> option.value())
                .filter(ticked::contains)
                .forEach(chosen::add);
        var least = item.least() == null ? 0 : item.least();
        return chosen.size() < least || chosen.isEmpty() && !ticked.contains(NONE_OF_THESE)
                ? Optional.empty()
                : Optional.of(chosen);
    }

    private static boolean isOption(Item item, String value) {
        return item.options().stream().anyMatch(option -> option.value().equals(value));
    }

    private List<String> given(String key) {
        return fields.getOrDefault(key, List.of());
    }
}

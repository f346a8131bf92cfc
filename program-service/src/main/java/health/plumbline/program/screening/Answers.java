package health.plumbline.program.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import health.plumbline.platform.problem.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns what a form sends for a question into the answer triage takes, and back into words. */
final class Answers {

    /** How a question is shown. */
    enum Kind {
        CHOICE,
        SET,
        SCALE,
        NUMBER,
        TEXT;

        static Kind of(Screening.Item item) {
            var type = item.type() == null ? "" : item.type().toLowerCase(Locale.ROOT);
            if (type.equals("set")) {
                return SET;
            }
            if (type.equals("text")) {
                return TEXT;
            }
            if (type.equals("0-10") || item.key().startsWith("pain_")) {
                return SCALE;
            }
            return item.options().isEmpty() ? NUMBER : CHOICE;
        }
    }

    /** What the box "none of these" sends: a set that is answered, and empty. */
    static final String NONE = "none-of-these";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Answers() {}

    /**
     * @return null where nothing was given, which takes an answer back
     * @throws Rejection if a number is none
     */
    static JsonNode read(Kind kind, List<String> sent) {
        var given =
                sent.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (given.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case SET -> {
                var set = JSON.arrayNode();
                given.stream().filter(value -> !NONE.equals(value)).distinct().forEach(set::add);
                yield set;
            }
            case NUMBER, SCALE -> number(given.get(0));
            case CHOICE, TEXT -> JSON.textNode(given.get(0));
        };
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw Rejection.invalid("answer-invalid", "Write a whole number, like 42.");
        }
    }

    /** The answer as a person reads it; empty where there is none. */
    static String words(Screening.Item item) {
        return item.answered() ? words(item, item.answer()) : "";
    }

    static String words(Screening.Item item, JsonNode answer) {
        if (answer.isArray()) {
            var labels = new ArrayList<String>();
            answer.forEach(value -> labels.add(label(item, value.asText())));
            return labels.isEmpty() ? "None of these" : String.join(", ", labels);
        }
        return label(item, answer.asText());
    }

    private static String label(Screening.Item item, String value) {
        return item.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Screening.Option::label)
                .findFirst()
                .orElse(value);
    }
}

package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Takes the fields of an entry one by one, notes what is wrong with each, and in the end those that nobody asked for. */
final class EntryFields {

    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 40;

    private final JsonNode entry;
    private final String prefix;
    private final List<Fault> faults;
    private final Set<String> taken = new HashSet<>();

    EntryFields(JsonNode entry) {
        this(entry, "", new ArrayList<>());
    }

    private EntryFields(JsonNode entry, String prefix, List<Fault> faults) {
        this.entry = entry;
        this.prefix = prefix;
        this.faults = faults;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Whether nothing is wrong with the fields of this part of the entry. */
    boolean sound() {
        return faults.stream().noneMatch(fault -> fault.field().startsWith(prefix));
    }

    void fault(String field, String why) {
        faults.add(new Fault(prefix + field, why));
    }

    EntryFields nested(String field) {
        return group(field, take(field));
    }

    /** Without fields if it is absent. */
    EntryFields optionalNested(String field) {
        var value = take(field);
        return group(field, value.isMissingNode() ? JsonNodeFactory.instance.objectNode() : value);
    }

    /** The groups of fields in a list, each told by its place: the first of {@code items} is {@code items[0]}. */
    List<EntryFields> groups(String field, int most) {
        var values = elements(field);
        if (values.isEmpty() || values.size() > most) {
            fault(field, "must be a list of 1 to " + most);
            return List.of();
        }
        return IntStream.range(0, values.size())
                .mapToObj(place -> group(field + "[" + place + "]", values.get(place)))
                .toList();
    }

    /** Whether the entry says anything of it, if only null. */
    boolean states(String field) {
        return entry.has(field);
    }

    boolean has(String field) {
        return !take(field).isMissingNode();
    }

    /** Fields of the entry that stand elsewhere. */
    EntryFields beside(String field, JsonNode value) {
        return group(field, value);
    }

    String id() {
        return name("id", "[a-z][a-z0-9_]{1,59}", "lower-case");
    }

    /** Of another entry, as {@link #id()} is of this one. */
    String technique() {
        return name("technique", "[a-z][a-z0-9_]{1,59}", "lower-case");
    }

    String code() {
        return name("code", "[A-Z][A-Z0-9_]{1,59}", "upper-case");
    }

    String templateId() {
        var id = take("id");
        if (!id.isTextual() || !id.textValue().matches("TPL-[A-Z0-9][A-Z0-9-]{0,55}")) {
            fault("id", "must be TPL- and up to 56 upper-case letters, digits and hyphens");
        }
        return id.asText("?");
    }

    boolean flag(String field) {
        var value = take(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            fault(field, "must be true or false");
        }
        return value.asBoolean(false);
    }

    String text(String field, int longest) {
        var value = take(field);
        if (!FieldForm.isLine(value, longest)) {
            fault(field, "must be one line of 1 to " + longest + " characters");
            return null;
        }
        return value.textValue();
    }

    /** Null if the field is absent. */
    String optionalText(String field, int longest) {
        return take(field).isMissingNode() ? null : text(field, longest);
    }

    /** Null if the field is absent or, which is then noted, of another form. */
    String matching(String field, String form) {
        var value = take(field);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual() || !value.textValue().matches(form)) {
            fault(field, "has not the form of such a code: " + value);
            return null;
        }
        return value.textValue();
    }

    /** Absent, or this one word, alone or as the only one of a list. */
    void optionalOnly(String field, String word) {
        var value = take(field);
        var said = value.isArray() && value.size() == 1 ? value.get(0) : value;
        if (!value.isMissingNode() && !word.equals(said.textValue())) {
            fault(field, "can only be %s for a technique of a clinic's own; leave it out".formatted(word));
        }
    }

    String known(String field, Set<String> words) {
        var value = take(field);
        if (!value.isTextual() || !words.contains(value.textValue())) {
            fault(field, value.isMissingNode() ? "is missing" : "does not know " + value);
            return null;
        }
        return value.textValue();
    }

    List<String> texts(String field) {
        var values = elements(field);
        if (values.stream().anyMatch(value -> !FieldForm.isLine(value, LONGEST_LINE)) || values.size() > MOST_LINES) {
            fault(field, "must be at most %d lines of 1 to %d characters".formatted(MOST_LINES, LONGEST_LINE));
            return List.of();
        }
        return values.stream().map(JsonNode::textValue).toList();
    }

    /** May be empty but not absent: that there is nothing, somebody has to say. */
    List<String> statedTexts(String field) {
        return stated(field, texts(field));
    }

    List<String> someTexts(String field) {
        return some(field, texts(field));
    }

    List<String> allKnown(String field, Set<String> words) {
        var values = texts(field);
        values.stream()
                .filter(value -> !words.contains(value))
                .forEach(value -> fault(field, "does not know " + value));
        return values;
    }

    List<String> allMatching(String field, String form) {
        var values = texts(field);
        values.stream()
                .filter(value -> !value.matches(form))
                .forEach(value -> fault(field, "has not the form of such a word: " + value));
        return values;
    }

    /** Ids of techniques, as far as their form goes. */
    List<String> techniques(String field) {
        var values = texts(field);
        for (var place = 0; place < values.size(); place++) {
            if (!values.get(place).matches(TechniqueContent.ID)) {
                faults.add(Fault.unknownTechnique(prefix + field, place));
            }
        }
        return values;
    }

    /** May be empty but not absent. */
    List<String> statedKnown(String field, Set<String> words) {
        return stated(field, allKnown(field, words));
    }

    List<String> someKnown(String field, Set<String> words) {
        return some(field, allKnown(field, words));
    }

    /** The same fields, read as numbers. */
    NumberFields inNumbers() {
        return new NumberFields(this);
    }

    /** @param kind what the entry is of */
    void refuseTheRest(String kind) {
        entry.fieldNames().forEachRemaining(field -> {
            if (!taken.contains(field)) {
                fault(field, "is not a field of a " + kind);
            }
        });
    }

    private EntryFields group(String field, JsonNode value) {
        if (!value.isObject()) {
            fault(field, "is missing or is no group of fields");
        }
        return new EntryFields(value, prefix + field + ".", faults);
    }

    private String name(String field, String form, String letters) {
        var name = take(field);
        if (!name.isTextual() || !name.textValue().matches(form)) {
            fault(
                    field,
                    "must be 2 to 60 %s letters, digits and underscores, beginning with a letter".formatted(letters));
        }
        return name.asText("?");
    }

    private List<String> stated(String field, List<String> values) {
        if (take(field).isMissingNode()) {
            fault(field, "is missing; it may be empty");
        }
        return values;
    }

    private List<String> some(String field, List<String> values) {
        if (values.isEmpty() && faults.stream().noneMatch(fault -> fault.field().equals(prefix + field))) {
            fault(field, "needs at least one");
        }
        return values;
    }

    /** Empty if the field is absent or, which is then noted, no list. */
    List<JsonNode> elements(String field) {
        var value = take(field);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(field, "must be a list");
            return List.of();
        }
        return StreamSupport.stream(value.spliterator(), false).toList();
    }

    /** Missing where it is absent or null. */
    JsonNode take(String field) {
        taken.add(field);
        var value = entry.path(field);
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}

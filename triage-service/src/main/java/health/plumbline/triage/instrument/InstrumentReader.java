package health.plumbline.triage.instrument;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.condition.Condition;
import health.plumbline.triage.condition.Conditions;
import health.plumbline.triage.condition.Vocabulary;
import health.plumbline.triage.document.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an instrument from its YAML; whatever does not fit stops the load and is named. */
public final class InstrumentReader {

    private InstrumentReader() {}

    private record Source(
            String id, String version, Map<String, String> groups, Map<String, String> labels, List<Question> items) {}

    private record Question(
            String key,
            String id,
            String group,
            String type,
            List<String> options,
            Integer min,
            Integer max,
            @JsonProperty("at_least") Integer atLeast,
            String ask,
            String negative,
            @JsonProperty("if_missing") String ifMissing,
            boolean reassures,
            String clinician,
            String patient) {}

    public static Instrument read(String yaml) {
        var document = Document.read("The instrument", yaml)
                .having("id", "version")
                .each("groups")
                .each("labels")
                .each("items", "key", "id", "group", "type", "clinician", "patient");
        var source = document.as(Source.class);
        return new Instrument(source.id() + "/" + source.version(), document.hash(), source.groups(), items(source));
    }

    private static List<Item> items(Source source) {
        var drafts =
                source.items().stream().map(question -> item(question, source)).toList();
        var keys = new HashSet<String>();
        var conditions =
                new Conditions(new Vocabulary(drafts.stream().map(Item::word).toList()));
        var items = new ArrayList<Item>();
        for (var i = 0; i < drafts.size(); i++) {
            var ask = Optional.ofNullable(source.items().get(i).ask())
                    .map(text -> gate(drafts, items.size(), text, conditions));
            items.add(drafts.get(i).askedWhen(ask));
            if (!keys.add(drafts.get(i).key())) {
                throw new BrokenRules("item " + drafts.get(i).key() + ": it is there twice");
            }
        }
        return items;
    }

    /** A question may be asked by what was asked before it, and by nothing else. */
    private static Condition gate(List<Item> items, int place, String ask, Conditions conditions) {
        var owner = "item " + items.get(place).key();
        var gate = conditions.compile(owner, ask);
        var earlier = items.subList(0, place).stream().map(Item::key).toList();
        for (var name : gate.names()) {
            if (!earlier.contains(name)) {
                throw new BrokenRules(owner + ": it is asked by " + name + ", which does not come before it");
            }
        }
        return gate;
    }

    private static Item item(Question question, Source source) {
        var owner = "item " + question.key();
        if (!source.groups().containsKey(question.group())) {
            throw new BrokenRules(owner + ": unknown group " + question.group());
        }
        var type = type(owner, question.type());
        var options = options(owner, question, source.labels());
        return new Item(
                question.key(),
                question.id(),
                question.group(),
                type,
                question.type(),
                options,
                range(type, question),
                question.ask() == null,
                Optional.empty(),
                negative(owner, type, question, options),
                optionOf(owner, question.ifMissing(), options),
                question.reassures(),
                question.clinician(),
                question.patient());
    }

    private static Item.Type type(String owner, String name) {
        return switch (name) {
            case "int", "0-10" -> Item.Type.WHOLE;
            case "enum", "yn", "yn_unsure" -> Item.Type.CHOICE;
            case "set" -> Item.Type.SET;
            case "text" -> Item.Type.TEXT;
            default -> throw new BrokenRules(owner + ": unknown type " + name);
        };
    }

    private static List<Item.Option> options(String owner, Question question, Map<String, String> labels) {
        var values =
                switch (question.type()) {
                    case "yn" -> List.of("no", "yes");
                    case "yn_unsure" -> List.of("no", "yes", "unsure");
                    default -> question.options() == null ? List.<String>of() : question.options();
                };
        return values.stream()
                .map(value -> new Item.Option(
                        value,
                        Optional.ofNullable(labels.get(value))
                                .orElseThrow(() -> new BrokenRules(owner + ": option " + value + " has no label"))))
                .toList();
    }

    private static Item.Range range(Item.Type type, Question question) {
        if (question.type().equals("0-10")) {
            return new Item.Range(0, 10);
        }
        if (type == Item.Type.WHOLE) {
            return new Item.Range(question.min(), question.max());
        }
        return new Item.Range(question.atLeast() == null ? 0 : question.atLeast(), Integer.MAX_VALUE);
    }

    private static Object negative(String owner, Item.Type type, Question question, List<Item.Option> options) {
        if (question.negative() != null) {
            return optionOf(owner, question.negative(), options);
        }
        return switch (type) {
            case WHOLE -> null;
            case SET -> List.of();
            case TEXT -> "";
            case CHOICE ->
                options.stream()
                        .map(Item.Option::value)
                        .filter(value -> value.equals("no") || value.equals("none"))
                        .findFirst()
                        .orElse(null);
        };
    }

    private static Object optionOf(String owner, String value, List<Item.Option> options) {
        if (value != null && options.stream().noneMatch(option -> option.value().equals(value))) {
            throw new BrokenRules(owner + ": it has no option " + value);
        }
        return value;
    }
}

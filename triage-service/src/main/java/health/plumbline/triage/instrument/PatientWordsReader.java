package health.plumbline.triage.instrument;

import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.document.Document;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the patient's words for an instrument from their YAML; a question without words stops the load and is named. */
public final class PatientWordsReader {

    /** A patient is told what to do, never that anything is without danger. */
    private static final Pattern NEVER_SAID = Pattern.compile("(?i)\\b(un)?safe");

    private PatientWordsReader() {}

    private record Source(
            String id,
            String version,
            String instrument,
            Map<String, String> topics,
            Map<String, String> options,
            Map<String, Entry> items) {}

    private record Entry(String ask, String hint, String say, Map<String, String> options, boolean clinician) {}

    public static PatientWords read(String yaml, Instrument instrument) {
        var source = Document.read("The patient's words", yaml)
                .each("topics")
                .each("options")
                .each("items", "say")
                .as(Source.class);
        if (!instrument.id().equals(source.instrument())) {
            throw new BrokenRules("The patient's words are for " + source.instrument() + ", not " + instrument.id());
        }
        mustName("topic", instrument.groups().keySet(), source.topics().keySet());
        mustName(
                "item",
                Set.copyOf(instrument.items().stream().map(Item::key).toList()),
                source.items().keySet());
        source.topics().forEach((group, words) -> mustBeSayable("topic " + group, words));
        var items = new HashMap<String, PatientWords.Words>();
        for (var item : instrument.items()) {
            items.put(item.key(), words(item, source.items().get(item.key()), source.options()));
        }
        return new PatientWords(source.topics(), items);
    }

    private static void mustName(String kind, Set<String> known, Set<String> named) {
        for (var name : known) {
            if (!named.contains(name)) {
                throw new BrokenRules(kind + " " + name + ": it has no words for patients");
            }
        }
        for (var name : named) {
            if (!known.contains(name)) {
                throw new BrokenRules(kind + " " + name + ": the instrument has none of this name");
            }
        }
    }

    private static PatientWords.Words words(Item item, Entry entry, Map<String, String> shared) {
        var owner = "item " + item.key();
        var own = entry.options() == null ? Map.<String, String>of() : entry.options();
        var options = new LinkedHashMap<String, String>();
        for (var option : item.options()) {
            var words = own.getOrDefault(option.value(), shared.get(option.value()));
            options.put(option.value(), mustBeSayable(owner + ", option " + option.value(), words));
        }
        for (var value : own.keySet()) {
            if (!options.containsKey(value)) {
                throw new BrokenRules(owner + ": it has no option " + value);
            }
        }
        if (entry.hint() != null) {
            mustBeSayable(owner, entry.hint());
        }
        return new PatientWords.Words(
                mustBeSayable(owner, entry.ask() == null ? item.patient() : entry.ask()),
                entry.hint(),
                mustBeSayable(owner, entry.say()),
                options,
                entry.clinician());
    }

    private static String mustBeSayable(String owner, String words) {
        if (words == null || words.isBlank()) {
            throw new BrokenRules(owner + ": it has no words for patients");
        }
        if (NEVER_SAID.matcher(words).find()) {
            throw new BrokenRules(owner + ": a word that is never said to patients: " + words);
        }
        return words;
    }
}

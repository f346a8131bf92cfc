package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/** Reads one entry of a file of translations and says everything that is wrong with it, field by field. */
public final class TranslationReader {

    private final String language;
    private final Function<String, Optional<TechniqueWords>> current;

    /**
     * @param language of the whole file
     * @param current what a technique of the core says in English now
     */
    public TranslationReader(String language, Function<String, Optional<TechniqueWords>> current) {
        this.language = language;
        this.current = current;
    }

    public Reading<TranslationEntry> read(JsonNode entry) {
        var fields = new EntryFields(entry);
        var technique = fields.technique();
        var source = fields.matching("source", "sha256:[0-9a-f]{64}");
        if (!entry.hasNonNull("source")) {
            fields.fault("source", "is missing: the hash of the English words it was made from");
        }
        if (!Languages.known(language)) {
            fields.fault("language", "is missing above, or not one of those known");
        }
        var words = new TechniqueWords(
                fields.text("name", 120),
                fields.texts("synonyms"),
                fields.someTexts("steps"),
                fields.text("breathing", 500),
                fields.statedTexts("errors"),
                fields.statedTexts("stop"));
        var reviewedBy = fields.optionalText("reviewedBy", 120);
        fields.refuseTheRest("translation");
        compare(technique, source, words, fields);
        var sound = fields.faults().isEmpty();
        var content = new TranslationContent(technique, language, source, words);
        return new Reading<>(technique, sound ? new TranslationEntry(content, reviewedBy) : null, fields.faults());
    }

    /** A translation of earlier words cannot be compared; it is taken as outdated, and no patient sees it. */
    private void compare(String technique, String source, TechniqueWords words, EntryFields fields) {
        if (!fields.sound()) {
            return;
        }
        var english = current.apply(technique);
        if (english.isEmpty()) {
            fields.fault("technique", "is no technique of the core");
        } else if (english.get().hash().equals(source)) {
            TranslationCheck.faults(english.get(), words).forEach(fault -> fields.fault(fault.field(), fault.why()));
        }
    }
}

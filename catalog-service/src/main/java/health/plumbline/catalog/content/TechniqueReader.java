package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.dosage.Dose;
import health.plumbline.catalog.dosage.DoseBounds;
import health.plumbline.platform.problem.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one entry of a technique file and says everything that is wrong with it, field by field. */
public final class TechniqueReader {

    private static final Set<String> MEASURES =
            Set.of("reps", "sets", "holdSeconds", "minutes", "seconds", "pauseSeconds", "perDay", "daysPerWeek");

    private static final List<String> BOUNDS = List.of("min", "low", "usual", "high", "max");

    private static final String KIND = "technique";

    private static final String WORD = "[a-z][a-z0-9_]*";

    private final Vocabulary vocabulary;

    public TechniqueReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Reading<TechniqueContent> read(JsonNode entry) {
        var fields = new EntryFields(entry);
        return read(fields.id(), fields, fields.flag("seed"), EvidenceReader.read(fields, vocabulary, KIND));
    }

    /**
     * The same for a technique that a clinic writes itself. It has its id from us, is none of those the product began with,
     * and rests on what the clinic knows: grade C and no source, whatever the clinic adds as a note.
     */
    public Reading<TechniqueContent> readOwn(String id, JsonNode entry) {
        var fields = new EntryFields(entry);
        return read(id, fields, false, EvidenceReader.readOwn(fields, KIND));
    }

    private Reading<TechniqueContent> read(String id, EntryFields fields, boolean seed, Evidence evidence) {
        var content = new TechniqueContent(
                id,
                fields.text("name", 120),
                seed,
                fields.texts("synonyms"),
                fields.known("category", vocabulary.categories().keySet()),
                fields.someKnown("regions", vocabulary.regions()),
                fields.texts("tissues"),
                fields.known("position", vocabulary.positions()),
                fields.allKnown("equipment", vocabulary.equipment()),
                fields.known("bias", vocabulary.biases()),
                fields.flag("perSide"),
                fields.flag("overnight"),
                fields.someTexts("steps"),
                fields.text("breathing", 500),
                fields.texts("errors"),
                fields.statedTexts("stop"),
                dose(fields),
                fields.techniques("progressions"),
                fields.techniques("regressions"),
                fields.someKnown("goals", vocabulary.goals()),
                fields.allMatching("indications", WORD),
                fields.someKnown("tags", vocabulary.tags().keySet()),
                evidence);
        fields.refuseTheRest(KIND);
        return new Reading<>(id, fields.faults().isEmpty() ? content : null, fields.faults());
    }

    private static Dose dose(EntryFields entry) {
        var fields = entry.nested("dose");
        Map<String, DoseBounds> bounds = new HashMap<>();
        for (var measure : MEASURES) {
            fields.inNumbers().list(measure, BOUNDS).ifPresent(numbers -> {
                try {
                    bounds.put(measure, DoseBounds.of(numbers));
                } catch (Rejection rejection) {
                    fields.fault(measure, rejection.getMessage());
                }
            });
        }
        fields.refuseTheRest(KIND);
        if (!fields.sound()) {
            return null;
        }
        try {
            return new Dose(
                    bounds.get("reps"),
                    bounds.get("sets"),
                    bounds.get("holdSeconds"),
                    bounds.get("minutes"),
                    bounds.get("seconds"),
                    bounds.get("pauseSeconds"),
                    bounds.get("perDay"),
                    bounds.get("daysPerWeek"));
        } catch (Rejection rejection) {
            entry.fault("dose", rejection.getMessage());
            return null;
        }
    }
}

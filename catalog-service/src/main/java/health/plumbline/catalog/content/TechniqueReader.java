package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.dosage.Dose;
import health.plumbline.catalog.dosage.DoseBounds;
import health.plumbline.platform.problem.Rejection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads one entry of a technique file and says everything that is wrong with it, field by field. */
public final class TechniqueReader {

    private static final Set<String> MEASURES =
            Set.of("reps", "sets", "holdSeconds", "minutes", "seconds", "pauseSeconds", "perDay", "daysPerWeek");

    private final Vocabulary vocabulary;

    public TechniqueReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Reading<TechniqueContent> read(JsonNode entry) {
        var fields = new EntryFields(entry);
        var id = fields.id();
        var dose = dose(fields);
        var evidence = EvidenceReader.read(fields, vocabulary, "technique");
        var content = new TechniqueContent(
                id,
                fields.text("name", 120),
                fields.flag("seed"),
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
                dose,
                fields.texts("progressions"),
                fields.texts("regressions"),
                fields.someKnown("goals", vocabulary.goals()),
                fields.texts("indications"),
                fields.someKnown("tags", vocabulary.tags().keySet()),
                evidence);
        fields.refuseTheRest("technique");
        return new Reading<>(id, fields.faults().isEmpty() ? content : null, fields.faults());
    }

    private static Dose dose(EntryFields entry) {
        var fields = entry.nested("dose");
        Map<String, DoseBounds> bounds = new HashMap<>();
        for (var measure : MEASURES) {
            fields.numbers(measure).ifPresent(numbers -> {
                try {
                    bounds.put(measure, DoseBounds.of(numbers));
                } catch (Rejection rejection) {
                    fields.fault(measure, rejection.getMessage());
                }
            });
        }
        fields.refuseTheRest("technique");
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

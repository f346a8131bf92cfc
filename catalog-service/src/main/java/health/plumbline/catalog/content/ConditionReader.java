package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads one entry of a condition file and says everything that is wrong with it, field by field. */
public final class ConditionReader {

    private final Vocabulary vocabulary;

    public ConditionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param others what others call the condition, or missing */
    public Reading<ConditionContent> read(JsonNode entry, JsonNode others) {
        var fields = new EntryFields(entry);
        var content = new ConditionContent(
                fields.code(),
                fields.text("label", 200),
                fields.text("question", 300),
                fields.known("override", vocabulary.overrides()),
                fields.flag("blocksAll"),
                fields.flag("blocksRegion"),
                fields.statedKnown("block", vocabulary.tags().keySet()),
                fields.statedKnown("caution", vocabulary.tags().keySet()),
                codes(fields, others),
                fields.text("why", 500),
                fields.someKnown("sources", vocabulary.sources().keySet()));
        doesSomethingOnce(content, fields);
        fields.refuseTheRest("condition");
        return new Reading<>(content.code(), fields.faults().isEmpty() ? content : null, fields.faults());
    }

    private static void doesSomethingOnce(ConditionContent content, EntryFields fields) {
        List<String> twice =
                content.block().stream().filter(content.caution()::contains).toList();
        if (!twice.isEmpty()) {
            fields.fault("caution", "repeats what is blocked: " + String.join(", ", twice));
        }
        if (fields.sound()
                && !content.blocksAll()
                && !content.blocksRegion()
                && content.block().isEmpty()
                && content.caution().isEmpty()) {
            fields.fault("block", "is empty, and nothing else speaks against any technique");
        }
    }

    private static ConditionCodes codes(EntryFields entry, JsonNode others) {
        if (others.isMissingNode()) {
            return ConditionCodes.NONE;
        }
        var fields = entry.beside("codes", others);
        var codes = new ConditionCodes(
                fields.matching("icd10", "[A-Z][0-9]{2}(\\.[0-9]{1,2})?"),
                fields.matching("icd10cm", "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?"),
                fields.matching("snomed", "[1-9][0-9]{5,17}"),
                fields.optionalText("note", 300));
        fields.refuseTheRest("condition");
        return codes;
    }
}

package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one entry of a template file and says everything that is wrong with it, field by field. */
public final class TemplateReader {

    private static final String KIND = "template";

    /** The clinical reference refuses programs of more. */
    private static final int MOST_ITEMS = 8;

    private final Vocabulary vocabulary;
    private final TemplateItemReader items;
    private final Set<String> conditions;

    /**
     * @param techniques those that may be prescribed now, by their ids
     * @param conditions the codes of all conditions
     */
    public TemplateReader(Vocabulary vocabulary, Map<String, TechniqueContent> techniques, Set<String> conditions) {
        this.vocabulary = vocabulary;
        this.items = new TemplateItemReader(techniques);
        this.conditions = conditions;
    }

    /** One of the core, which names itself. */
    public Reading<TemplateContent> read(JsonNode entry) {
        var fields = new EntryFields(entry);
        return read(fields.templateId(), fields, EvidenceReader.read(fields, vocabulary, KIND));
    }

    /** One of a clinic's own, which is given its id. */
    public Reading<TemplateContent> read(String id, JsonNode entry) {
        var fields = new EntryFields(entry);
        return read(id, fields, EvidenceReader.read(fields, vocabulary, KIND));
    }

    /** One that a clinic writes itself: it is given its id, and rests on what the clinic knows. */
    public Reading<TemplateContent> readOwn(String id, JsonNode entry) {
        var fields = new EntryFields(entry);
        return read(id, fields, EvidenceReader.readOwn(fields, KIND));
    }

    private Reading<TemplateContent> read(String id, EntryFields fields, Evidence evidence) {
        var content = new TemplateContent(
                id,
                fields.text("name", 120),
                fields.text("purpose", 300),
                fields.statedKnown("assumes", conditions),
                fields.statedKnown("excludes", conditions),
                fields.optionalText("message", 300),
                items(fields),
                fields.known("painMode", vocabulary.painModes()),
                fields.text("progressIf", 500),
                fields.text("regressIf", 500),
                fields.text("stopIf", 500),
                fields.inNumbers().days("reviewDays"),
                evidence);
        forSomebody(content, fields);
        fields.refuseTheRest(KIND);
        return new Reading<>(id, fields.faults().isEmpty() ? content : null, fields.faults());
    }

    private List<TemplateItem> items(EntryFields fields) {
        var seen = new HashSet<String>();
        return fields.groups("items", MOST_ITEMS).stream()
                .map(item -> items.read(item, seen))
                .toList();
    }

    private static void forSomebody(TemplateContent content, EntryFields fields) {
        var both =
                content.excludes().stream().filter(content.assumes()::contains).toList();
        if (!both.isEmpty()) {
            fields.fault("excludes", "repeats what it assumes: " + String.join(", ", both));
        }
    }
}

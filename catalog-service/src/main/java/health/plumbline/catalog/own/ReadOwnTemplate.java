package health.plumbline.catalog.own;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.catalog.template.ReadTemplate;
import health.plumbline.catalog.wording.PlainLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what a clinician has written as a template: its fields, its words, and the techniques it names. */
@ApplicationScoped
public class ReadOwnTemplate {

    /** The fields that are printed for the patient; the others are for colleagues. */
    private static final List<String> FOR_PATIENTS = List.of("name", "message");

    private final ReadTemplate read;

    ReadOwnTemplate(ReadTemplate read) {
        this.read = read;
    }

    /**
     * @param id that it has or would have
     * @param written as sent, with any field missing or of any kind; null if nothing was sent
     */
    public OwnDraft<TemplateContent> from(String id, JsonNode written) {
        var entry = OwnDraft.mustBeShort(written);
        var reading = read.among(entry).readOwn(id, entry);
        var wording = PlainLanguage.of(PatientTexts.of(entry, FOR_PATIENTS));
        return new OwnDraft<>(reading.content(), reading.faults(), wording.refusals(), wording.hints());
    }
}

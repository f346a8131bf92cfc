package health.plumbline.program.authoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.program.dosage.Dosage;
import health.plumbline.program.techniques.Technique;
import java.util.UUID;

/**
 * One exercise of a program: a technique in the revision it was chosen in, and how much of it.
 *
 * @param item keeps its value from version to version, so that what is done can be followed
 * @param note to the patient, or null
 * @param doseReason why the dose lies outside the recommended range; for the record, not for the patient; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Item(UUID item, String technique, int revision, Dosage dosage, String note, String doseReason) {

    @JsonIgnore
    public Technique.Pin pin() {
        return new Technique.Pin(technique, revision);
    }

    Item dosed(Dosage newDosage, String newNote, String newReason) {
        return new Item(item, technique, revision, newDosage, newNote, newReason);
    }
}

package health.plumbline.catalog.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Everything one revision of a template says: techniques in an order, each with a dose to begin with, which a clinician
 * edits. What speaks against its techniques is worked out on top of what it says.
 *
 * @param purpose for whom it is
 * @param assumes codes of conditions that those it is for have
 * @param excludes codes of conditions that it is not offered to
 * @param message for the patient; null where there is none
 * @param painMode proposed: {@code strict}, {@code strict_with_location} or {@code monitored}
 * @param reviewDays days after the start on which it is to be looked at with the patient
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TemplateContent(
        String template,
        String name,
        String purpose,
        List<String> assumes,
        List<String> excludes,
        String message,
        List<TemplateItem> items,
        String painMode,
        String progressIf,
        String regressIf,
        String stopIf,
        List<Integer> reviewDays,
        Evidence evidence) {

    /** The same under another id. */
    public TemplateContent named(String id) {
        return new TemplateContent(
                id,
                name,
                purpose,
                assumes,
                excludes,
                message,
                items,
                painMode,
                progressIf,
                regressIf,
                stopIf,
                reviewDays,
                evidence);
    }
}

package health.plumbline.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a technique or template rests on. Grade A: guideline or good trials; B: limited trials or strong biomechanics; C: consensus.
 *
 * @param note null where there is nothing to add
 * @param sources keys of the vocabulary's sources
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(String grade, String note, List<String> sources) {

    /** The grade of what nobody tried; all that a clinic can claim for a technique of its own. */
    static final String CONSENSUS = "C";

    /** The source of a clinic's own technique, and of no other. */
    static final String OF_THE_CLINIC = "CLINIC";
}

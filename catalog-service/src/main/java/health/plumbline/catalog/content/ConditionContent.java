package health.plumbline.catalog.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * Everything one revision of a condition says: what it is, how a patient is asked for it, and which load tags it blocks or
 * cautions. Which techniques these are is worked out whenever it is asked for.
 *
 * @param question for the patient, in plain words
 * @param override who may lift what it blocks: {@code clinician_rationale}, {@code specialist_clearance} or {@code none}
 * @param blocksAll no technique at all while it is active
 * @param blocksRegion also blocks every technique of the body region that is recorded with it
 * @param sources keys of the vocabulary's sources
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConditionContent(
        String code,
        String label,
        String question,
        String override,
        boolean blocksAll,
        boolean blocksRegion,
        List<String> block,
        List<String> caution,
        ConditionCodes codes,
        String why,
        List<String> sources) {}

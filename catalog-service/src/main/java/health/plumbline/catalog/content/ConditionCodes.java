package health.plumbline.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What others call a condition; null where they have no code, where the mapping is not verified, or where this installation
 * does not pass their codes on.
 *
 * @param icd10 of the WHO
 * @param icd10cm of the US clinical modification, where it differs
 * @param snomed concept id of SNOMED CT
 * @param note what the codes cover beyond the condition, or not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionCodes(String icd10, String icd10cm, String snomed, String note) {

    static final ConditionCodes NONE = new ConditionCodes(null, null, null, null);
}

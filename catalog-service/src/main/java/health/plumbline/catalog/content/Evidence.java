package health.plumbline.catalog.content;

import java.util.List;

/**
 * What a technique rests on. Grade A: guideline or good trials; B: limited trials or strong biomechanics; C: consensus.
 *
 * @param sources keys of the clinical reference's list of sources
 */
public record Evidence(String grade, String note, List<String> sources) {}

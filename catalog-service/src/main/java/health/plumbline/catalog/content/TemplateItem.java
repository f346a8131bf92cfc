package health.plumbline.catalog.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.catalog.dosage.StartingDose;
import java.util.List;

/**
 * A technique in its place in a template. Which revision of it is prescribed, the program says that is made from it.
 *
 * @param text the dose as written, which is what counts
 * @param dose what of the text can be read exactly; null where it is no such numbers
 * @param besides what the text says beyond the numbers of {@code dose}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TemplateItem(String technique, String text, StartingDose dose, List<String> besides) {}

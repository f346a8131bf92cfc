package health.plumbline.catalog.contraindication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What one condition has against one technique.
 *
 * @param label the condition's
 * @param override who may lift a block: {@code clinician_rationale}, {@code specialist_clearance} or {@code none}
 * @param because the technique's load tags that the condition names; none if it blocks everything or a body region
 * @param onlyIn if there are any: it holds only while the condition is recorded in one of these body regions
 * @param why the condition's
 */
public record Contraindication(
        String code,
        String label,
        How how,
        String override,
        List<String> because,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> onlyIn,
        String why) {

    /** The graver first. */
    public enum How {
        /** May not be prescribed, unless overridden. */
        BLOCK,
        /** May be prescribed by a clinician who has seen the reason. */
        CAUTION;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

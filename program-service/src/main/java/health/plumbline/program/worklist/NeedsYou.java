package health.plumbline.program.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import health.plumbline.program.alerts.Cause;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that waits for a clinician.
 *
 * @param why in one sentence
 * @param since when it began
 * @param owner who released to this patient last, or null
 * @param alert to acknowledge, or null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NeedsYou(
        Kind kind, UUID patient, String name, Cause.Level level, String why, Instant since, String owner, UUID alert) {

    /** In the order in which they are shown. */
    public enum Kind {
        ALERT("alert"),
        HOLD("hold"),
        SCREENING("screening"),
        SILENT("silent");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }
}

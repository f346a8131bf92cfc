package health.plumbline.program.alerts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * One reason why a clinician should look at a patient.
 *
 * @param id of what it came from (a hold, a symptom report), so that it is raised once
 * @param code which kind of reason
 * @param sentence the reason for a person
 */
public record Cause(UUID id, UUID patient, Level level, String code, String sentence, Instant raisedAt) {

    /** How soon. */
    public enum Level {
        IMMEDIATE("immediate"),
        SAME_DAY("same_day"),
        NEXT_WORKING_DAY("next_working_day"),
        ROUTINE("routine");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }

        /** A word we do not know is taken for the most urgent: unknown is never harmless. */
        public static Level of(String code) {
            return Arrays.stream(values())
                    .filter(level -> level.code.equals(code))
                    .findFirst()
                    .orElse(IMMEDIATE);
        }
    }
}

package health.plumbline.program.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What triage has told of a patient. For screens and for an early word; the gate asks triage itself.
 *
 * @param screening the latest completed one, or null
 * @param holds what keeps the patient from starting now
 * @param needsScreening nothing was screened, or it is out of date, or something happened since
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Standing(UUID patient, Screening screening, List<Hold> holds, long revokedEpoch, boolean needsScreening) {

    public record Screening(
            UUID id, String level, String status, Instant completedAt, Instant validUntil, long epoch) {}

    public record Hold(UUID id, String reason, String explanation, String level, String rule, Instant placedAt) {}

    public boolean held() {
        return !holds.isEmpty();
    }
}

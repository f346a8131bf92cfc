package health.plumbline.program.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.program.authoring.ProgramState;
import health.plumbline.program.progress.Progress;
import java.time.Instant;
import java.util.UUID;

/**
 * One patient in the caseload.
 *
 * @param program the running one, else the newest; null if there is none
 * @param screening level of the latest screening, or null
 * @param screenedUntil until when it counts
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseloadRow(
        UUID patient,
        String name,
        String problem,
        boolean hasAccount,
        ProgramRow program,
        String screening,
        Instant screenedUntil,
        Progress.Short figures) {

    public record ProgramRow(UUID id, String title, ProgramState state, Integer version) {}
}

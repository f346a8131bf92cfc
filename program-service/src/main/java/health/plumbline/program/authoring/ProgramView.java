package health.plumbline.program.authoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.dosage.Burden;
import health.plumbline.program.dosage.Dosage;
import health.plumbline.program.dosage.DoseBounds;
import health.plumbline.program.dosage.DoseCheck;
import health.plumbline.program.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A program as its builder and the patient's page need it.
 *
 * @param revision name it with the next edit
 * @param version the number that the draft would be released as
 * @param missing what still stands between the draft and its release, in the order to do it; empty means ready
 * @param unfit what the draft itself lacks, if anything
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProgramView(
        UUID id,
        UUID patient,
        String title,
        String greeting,
        ProgramState state,
        Draft draft,
        int revision,
        int version,
        Integer releasedVersion,
        Instant changedAt,
        Instant heldAt,
        String heldReason,
        Instant endedAt,
        List<ItemView> items,
        Burden burden,
        ClearanceView clearance,
        Standing standing,
        List<Missing> missing,
        @JsonIgnore Missing unfit) {

    /** @param bounds what the technique allows, for the fields of the builder */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ItemView(
            UUID item,
            String technique,
            int revision,
            String name,
            String category,
            String position,
            List<String> equipment,
            boolean perSide,
            Dosage dosage,
            String doseWords,
            String note,
            String doseReason,
            DoseBounds bounds,
            List<DoseCheck.Finding> findings) {}

    /** @param matches whether it is for the content as it is now, and not out of date or revoked as far as is known */
    public record ClearanceView(String id, String level, Instant expiresAt, boolean matches) {}

    /** @param code as documented for problems */
    public record Missing(String code, String message) {}

    /** @throws Rejection with what the draft itself lacks; whether the patient may start is triage's to say */
    public void mustBeFit() {
        if (unfit != null) {
            throw Rejection.conflict(unfit.code(), unfit.message());
        }
    }

    public boolean ready() {
        return missing.isEmpty();
    }
}

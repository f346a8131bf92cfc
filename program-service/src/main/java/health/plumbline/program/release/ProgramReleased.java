package health.plumbline.program.release;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version as the patient gets it, with triage's signature for it. Contract: {@code
 * docs/events/ProgramReleased.schema.json}.
 *
 * @param clearance the signed clearance itself
 */
public record ProgramReleased(
        UUID program,
        int version,
        UUID patient,
        String title,
        JsonNode content,
        String contentHash,
        String clearance,
        String releasedBy,
        String releasedByName,
        Instant releasedAt,
        List<String> changes)
        implements Fact {

    ProgramReleased(VersionView version, String token) {
        this(
                version.program(),
                version.version(),
                version.patient(),
                version.title(),
                version.content(),
                version.contentHash(),
                token,
                version.releasedBy(),
                version.releasedByName(),
                version.releasedAt(),
                version.changes());
    }

    @Override
    public String key() {
        return patient.toString();
    }
}

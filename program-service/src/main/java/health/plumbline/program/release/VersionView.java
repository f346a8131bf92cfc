package health.plumbline.program.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One released version.
 *
 * @param changes since the version before, in words
 * @param content what the patient sees; null in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
        UUID program,
        int version,
        UUID patient,
        String title,
        String contentHash,
        String clearance,
        Instant releasedAt,
        String releasedBy,
        String releasedByName,
        List<String> changes,
        JsonNode content) {}

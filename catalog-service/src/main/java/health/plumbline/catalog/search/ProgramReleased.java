package health.plumbline.catalog.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * Of a released program, what says which techniques its clinician uses. Contract: {@code
 * docs/events/ProgramReleased.schema.json}.
 *
 * @param releasedBy account
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProgramReleased(Content content, String releasedBy, Instant releasedAt) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Content(List<Item> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(String technique) {}
}

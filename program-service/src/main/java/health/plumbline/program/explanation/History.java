package health.plumbline.program.explanation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Screenings of a patient, newest first. @param next cursor of the next page, or null at the end */
@JsonIgnoreProperties(ignoreUnknown = true)
record History(List<Row> items, String next) {

    History {
        items = items == null ? List.of() : items;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            UUID id,
            String status,
            String level,
            Instant startedAt,
            String startedBy,
            Instant completedAt,
            String completedBy,
            Instant releaseUntil,
            Instant validUntil) {}
}

package health.plumbline.triage.screening;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** One answer of a screening, as JSON. */
@Entity
class Answer extends ClinicOwned {

    private UUID screening;
    private String key;
    private String value;
    private Instant answeredAt;
    private String answeredBy;

    protected Answer() {}

    Answer(UUID screening, String key, String value, String by, Instant now) {
        super(UUID.randomUUID());
        this.screening = screening;
        this.key = key;
        change(value, by, now);
    }

    final void change(String value, String by, Instant now) {
        this.value = value;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    String key() {
        return key;
    }

    String value() {
        return value;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}

package health.plumbline.triage.screening;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The level that a screening came to, and by which answer: a danger sign that was taken back again stays on record. */
@Entity
public class LevelReached extends ClinicOwned {

    @Column(insertable = false, updatable = false)
    private Long place;

    private UUID screening;
    private String level;
    private String key;
    private String value;
    private Instant reachedAt;
    private String reachedBy;

    protected LevelReached() {}

    /** @param value null where the answer was taken back */
    LevelReached(Screening screening, String key, String value, String by, Instant now) {
        super(UUID.randomUUID());
        this.screening = screening.id();
        this.level = screening.level();
        this.key = key;
        this.value = value;
        this.reachedBy = by;
        this.reachedAt = now;
    }

    public String level() {
        return level;
    }

    /** The question whose answer led to it. */
    public String key() {
        return key;
    }

    /** The answer as JSON; empty where it was taken back. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    public Instant reachedAt() {
        return reachedAt;
    }

    public String reachedBy() {
        return reachedBy;
    }
}

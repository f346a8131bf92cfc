package health.plumbline.catalog.media;

import health.plumbline.catalog.media.store.MediaKey;
import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A picture or a short video of a technique of the clinic's own. It is never changed, only replaced by another. */
@Entity
public class Medium extends ClinicOwned {

    private String technique;

    @Enumerated(EnumType.STRING)
    private MediaKind kind;

    private String hash;

    private long bytes;

    private Integer width;

    private Integer height;

    private BigDecimal seconds;

    private String alternative;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Medium() {}

    Medium(UUID id, String technique, Prepared prepared, AlternativeText alternative, Instant now) {
        super(id);
        this.technique = technique;
        this.kind = prepared.kind();
        this.hash = prepared.hash();
        this.bytes = prepared.bytes();
        this.width = prepared.width();
        this.height = prepared.height();
        this.seconds = prepared.seconds();
        this.alternative = alternative.words();
        this.addedAt = now;
    }

    String technique() {
        return technique;
    }

    MediaKind kind() {
        return kind;
    }

    String hash() {
        return hash;
    }

    MediaKey key() {
        return new MediaKey(clinic(), hash);
    }

    long bytes() {
        return bytes;
    }

    /** Pixels; null for a video. */
    Integer width() {
        return width;
    }

    /** Pixels; null for a video. */
    Integer height() {
        return height;
    }

    /** Null for a picture. */
    BigDecimal seconds() {
        return seconds;
    }

    String alternative() {
        return alternative;
    }

    Instant addedAt() {
        return addedAt;
    }
}

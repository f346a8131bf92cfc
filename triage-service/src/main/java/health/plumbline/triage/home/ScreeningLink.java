package health.plumbline.triage.home;

import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.triage.screening.Screening;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One link in one mail, by which a patient without an account answers one screening. Never changed. */
@Entity
class ScreeningLink extends ClinicOwned {

    /** Asked before a first appointment; whoever has not answered in a week is asked again. */
    private static final Duration LIVES = Duration.ofDays(7);

    private UUID mail;
    private UUID screening;
    private UUID patient;
    private Instant requestedAt;
    private String requestedBy;
    private Instant expiresAt;

    protected ScreeningLink() {}

    ScreeningLink(UUID mail, Screening screening, String by, Instant now) {
        super(UUID.randomUUID());
        this.mail = mail;
        this.screening = screening.id();
        this.patient = screening.patient();
        this.requestedBy = by;
        this.requestedAt = now;
        this.expiresAt = now.plus(LIVES);
    }

    boolean isOf(Screening asked) {
        return screening.equals(asked.id());
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

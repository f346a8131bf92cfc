package health.plumbline.triage.emergency;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** That a second clinician agrees with the outcome of an emergency. */
@Entity
class CounterSignature extends ClinicOwned {

    private UUID outcome;
    private Instant signedAt;
    private String signedBy;

    protected CounterSignature() {}

    CounterSignature(UUID outcome, String by, Instant now) {
        super(UUID.randomUUID());
        this.outcome = outcome;
        this.signedBy = by;
        this.signedAt = now;
    }

    Instant signedAt() {
        return signedAt;
    }

    String signedBy() {
        return signedBy;
    }
}

package health.plumbline.triage.policy;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** Whether a clinic wants to know who could begin without a clinician, from when it said so. Recorded once. */
@Entity
class ClinicSelfCare extends ClinicOwned {

    private boolean allowed;
    private Instant setAt;
    private String setBy;

    protected ClinicSelfCare() {}

    ClinicSelfCare(boolean allowed, String by, Instant now) {
        super(UUID.randomUUID());
        this.allowed = allowed;
        this.setBy = by;
        this.setAt = now;
    }

    boolean allowed() {
        return allowed;
    }
}

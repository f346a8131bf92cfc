package health.plumbline.triage.policy;

import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.triage.validity.Limits;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** For how long a clinic lets screenings count, from when it said so. Recorded once, never changed. */
@Entity
class ClinicValidity extends ClinicOwned {

    private int releaseEarly;
    private int releaseLater;
    private int runningShort;
    private int runningLong;
    private Instant setAt;
    private String setBy;

    protected ClinicValidity() {}

    ClinicValidity(Limits limits, String by, Instant now) {
        super(UUID.randomUUID());
        this.releaseEarly = limits.releaseEarly();
        this.releaseLater = limits.releaseLater();
        this.runningShort = limits.runningShort();
        this.runningLong = limits.runningLong();
        this.setBy = by;
        this.setAt = now;
    }

    Limits limits() {
        return new Limits(releaseEarly, releaseLater, runningShort, runningLong);
    }
}

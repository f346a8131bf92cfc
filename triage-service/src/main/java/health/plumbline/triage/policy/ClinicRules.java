package health.plumbline.triage.policy;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** One version of the rules that a clinic adds to the core's. Recorded once, never changed. */
@Entity
class ClinicRules extends ClinicOwned {

    private int number;
    private String rules;
    private Instant publishedAt;
    private String publishedBy;

    protected ClinicRules() {}

    /** @param rules as JSON */
    ClinicRules(int number, String rules, String by, Instant now) {
        super(UUID.randomUUID());
        this.number = number;
        this.rules = rules;
        this.publishedBy = by;
        this.publishedAt = now;
    }

    int number() {
        return number;
    }

    String rules() {
        return rules;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}

package health.plumbline.triage.emergency;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** That the answers of one screening made it an emergency. It outlives the screening, whatever becomes of that. */
@Entity
class EmergencyTrigger extends ClinicOwned {

    @Column(updatable = false)
    private UUID patient;

    @Column(updatable = false)
    private UUID screening;

    @Column(updatable = false)
    private String rules;

    @Column(updatable = false)
    private Instant since;

    private Instant withdrawnAt;
    private String withdrawnBy;

    protected EmergencyTrigger() {}

    EmergencyTrigger(UUID patient, UUID screening, List<String> rules, Instant now) {
        super(UUID.randomUUID());
        this.patient = patient;
        this.screening = screening;
        this.rules = String.join(" ", rules);
        this.since = now;
    }

    /** The answers were corrected while they were still being given. */
    void withdraw(String by, Instant now) {
        withdrawnBy = by;
        withdrawnAt = now;
    }

    UUID screening() {
        return screening;
    }

    List<String> rules() {
        return List.of(rules.split(" "));
    }

    Instant since() {
        return since;
    }
}

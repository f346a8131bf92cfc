package health.plumbline.triage.hold;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** One reason to withhold all programs of a patient, from when it was placed until it is lifted. */
@Entity
public class Hold extends ClinicOwned {

    private static final int LONGEST = 1_000;

    private UUID patient;
    private String reason;
    private String explanation;
    private String level;
    private String alert;
    private String rule;
    private long epoch;
    private UUID session;
    private Instant placedAt;
    private Instant liftedAt;
    private String liftedBy;
    private String liftedWhy;
    private UUID screening;

    protected Hold() {}

    Hold(UUID patient, Cause cause, long epoch, Instant now) {
        super(UUID.randomUUID());
        this.patient = patient;
        this.reason = cause.reason();
        this.explanation = cause.explanation();
        this.level = cause.level();
        this.alert = cause.alert();
        this.rule = cause.rule();
        this.session = cause.session();
        this.epoch = epoch;
        this.placedAt = now;
    }

    HoldPlaced placed() {
        return new HoldPlaced(id(), patient, reason, explanation, level, alert, rule, epoch, placedAt);
    }

    /** @param screening the one that was completed since and lets a release */
    HoldLifted lift(String why, String by, UUID screening, Instant now) {
        var said = why.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Rejection.invalid(
                    "hold-reason-invalid", "Say why it is lifted, in at most " + LONGEST + " characters.");
        }
        liftedWhy = said;
        liftedBy = by;
        liftedAt = now;
        this.screening = screening;
        return new HoldLifted(id(), patient, said, by, now);
    }

    boolean isOpen() {
        return liftedAt == null;
    }

    public UUID patient() {
        return patient;
    }

    public String reason() {
        return reason;
    }

    /** For the clinician, in plain words. */
    public String explanation() {
        return explanation;
    }

    public String rule() {
        return rule;
    }

    public Instant placedAt() {
        return placedAt;
    }
}

package health.plumbline.triage.clearance;

import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.triage.rules.RuleSetName;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A clearance that was granted, as a record of it; the token itself is not kept. */
@Entity
class Clearance extends ClinicOwned {

    private UUID patient;
    private UUID program;
    private int version;
    private String contentHash;
    private UUID screening;
    private String edition;
    private String level;
    private long epoch;
    private String kid;
    private Instant grantedAt;
    private String grantedBy;
    private Instant expiresAt;
    private Instant validUntil;
    private Instant revokedAt;
    private String revokedWhy;

    protected Clearance() {}

    Clearance(ReleaseClearance granted, String kid, String by) {
        super(UUID.fromString(granted.id()));
        this.patient = granted.patient();
        this.program = granted.program();
        this.version = granted.version();
        this.contentHash = granted.contentHash();
        this.screening = granted.screening();
        this.edition = RuleSetName.of(granted.ruleset()).version();
        this.level = granted.level();
        this.epoch = granted.epoch();
        this.kid = kid;
        this.grantedAt = granted.issuedAt();
        this.grantedBy = by;
        this.expiresAt = granted.expiresAt();
        this.validUntil = granted.validUntil();
    }

    ClearanceGranted granted() {
        return new ClearanceGranted(id(), patient, program, version, contentHash, epoch, validUntil);
    }
}

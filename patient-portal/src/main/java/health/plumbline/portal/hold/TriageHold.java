package health.plumbline.portal.hold;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A hold that triage placed on a patient. */
@Entity
@Immutable
@Table(name = "triage_hold")
class TriageHold extends ClinicOwned {

    private UUID patient;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    protected TriageHold() {}
}

package health.plumbline.portal.hold;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Placed here the moment a patient gives a danger answer, because triage may not have heard of it yet. It is over when
 * triage lifts a hold of the patient placed or lifted later, or when a later screening stands behind a clearance.
 */
@Entity
@Immutable
@Table(name = "local_hold")
class LocalHold extends ClinicOwned {

    private UUID patient;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    protected LocalHold() {}
}

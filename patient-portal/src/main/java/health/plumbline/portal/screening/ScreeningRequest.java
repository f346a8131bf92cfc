package health.plumbline.portal.screening;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A screening that a patient is asked to answer, as triage told. Its id is the screening's. */
@Entity
@Immutable
@Table(name = "screening_request")
public class ScreeningRequest extends ClinicOwned {

    private UUID patient;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ScreeningRequest() {}

    public Instant requestedAt() {
        return requestedAt;
    }
}

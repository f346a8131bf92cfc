package health.plumbline.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A row that belongs to one clinic for ever. */
@MappedSuperclass
public abstract class ClinicOwned {

    @Id
    protected UUID id;

    @TenantId
    @Column(updatable = false)
    private String clinic;

    protected ClinicOwned() {}

    protected ClinicOwned(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public String clinic() {
        return clinic;
    }
}

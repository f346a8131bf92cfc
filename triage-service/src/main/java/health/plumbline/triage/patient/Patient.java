package health.plumbline.triage.patient;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A patient of a clinic, as program-service registered them. */
@Entity
public class Patient extends ClinicOwned {

    private String name;

    protected Patient() {}

    Patient(UUID id, String name) {
        super(id);
        this.name = name;
    }

    void rename(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }
}

package health.plumbline.portal.hold;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The highest epoch known of a patient; a clearance of a lower one is dead. Its id is the patient's. */
@Entity
@Immutable
@Table(name = "patient_epoch")
class PatientEpoch extends ClinicOwned {

    private long epoch;

    protected PatientEpoch() {}

    long epoch() {
        return epoch;
    }
}

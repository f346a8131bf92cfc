package health.plumbline.portal.invitation;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Which account signs in for a patient of the clinic; its id is the patient's, so there is one at a time. */
@Entity
@Table(name = "patient_account")
class PatientAccount extends ClinicOwned {

    private String account;
    private UUID invitation;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected PatientAccount() {}

    PatientAccount(UUID patient) {
        super(patient);
    }

    /** A later invitation gives the patient another account; the one before it opens nothing any more. */
    void link(String account, UUID invitation, Instant now) {
        this.account = account;
        this.invitation = invitation;
        this.linkedAt = now;
    }
}

package health.plumbline.portal.invitation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What this service reads of the program service's fact of the same name. */
public record PatientInvited(
        UUID invitation, UUID patient, String name, String email, String clinicName, Instant expiresAt) {

    public PatientInvited {
        Objects.requireNonNull(invitation, "invitation");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(clinicName, "clinicName");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}

package health.plumbline.program.caseload;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** The portal sends the mail. Contract: {@code docs/events/PatientInvited.schema.json}. */
public record PatientInvited(
        UUID invitation, UUID patient, String name, String email, String clinicName, Instant expiresAt)
        implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

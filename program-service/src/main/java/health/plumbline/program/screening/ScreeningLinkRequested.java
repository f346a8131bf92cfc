package health.plumbline.program.screening;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * The portal sends the mail. Contract: {@code docs/events/ScreeningLinkRequested.schema.json}.
 *
 * @param link by which the portal asks triage for the secret; opens nothing by itself
 */
record ScreeningLinkRequested(
        UUID mail,
        UUID link,
        UUID screening,
        UUID patient,
        String name,
        String email,
        String clinicName,
        Instant expiresAt)
        implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

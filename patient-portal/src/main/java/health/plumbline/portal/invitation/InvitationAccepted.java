package health.plumbline.portal.invitation;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;

/** Contract: {@code docs/events/InvitationAccepted.schema.json}. */
record InvitationAccepted(UUID invitation, UUID patient, String account, Instant acceptedAt) implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

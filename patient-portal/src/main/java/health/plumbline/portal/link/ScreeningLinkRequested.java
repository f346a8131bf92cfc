package health.plumbline.portal.link;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What this service reads of the program service's fact of the same name. */
public record ScreeningLinkRequested(
        UUID mail,
        UUID link,
        UUID screening,
        UUID patient,
        String name,
        String email,
        String clinicName,
        Instant expiresAt) {

    public ScreeningLinkRequested {
        Objects.requireNonNull(mail, "mail");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(screening, "screening");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(clinicName, "clinicName");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}

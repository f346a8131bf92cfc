package health.plumbline.portal.link;

import health.plumbline.portal.mail.MailedLink;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A link to a patient's questions and the mail that carries it; its id is the mail's. Triage decides what it opens. */
@Entity
@Table(name = "screening_link")
class ScreeningLink extends MailedLink {

    private UUID link;
    private UUID screening;

    protected ScreeningLink() {}

    ScreeningLink(ScreeningLinkRequested requested) {
        super(
                requested.mail(),
                requested.patient(),
                requested.name(),
                requested.email(),
                requested.clinicName(),
                requested.expiresAt());
        this.link = requested.link();
        this.screening = requested.screening();
    }

    /** Triage's name for it. */
    UUID link() {
        return link;
    }

    UUID screening() {
        return screening;
    }
}

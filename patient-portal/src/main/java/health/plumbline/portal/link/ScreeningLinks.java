package health.plumbline.portal.link;

import health.plumbline.portal.mail.MailedLinks;
import jakarta.enterprise.context.ApplicationScoped;

/** The links to questions of the current clinic. */
@ApplicationScoped
public class ScreeningLinks extends MailedLinks<ScreeningLink> {

    ScreeningLinks() {
        super("screening_link", "mail");
    }

    /** Keeps the link; its mail is sent soon after. The same mail again is one. */
    public void open(ScreeningLinkRequested requested) {
        if (findByIdOptional(requested.mail()).isEmpty()) {
            persist(new ScreeningLink(requested));
        }
    }
}

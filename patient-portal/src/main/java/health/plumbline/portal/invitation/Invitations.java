package health.plumbline.portal.invitation;

import health.plumbline.portal.mail.MailedLinks;
import jakarta.enterprise.context.ApplicationScoped;

/** The invitations of the current clinic. */
@ApplicationScoped
public class Invitations extends MailedLinks<Invitation> {

    Invitations() {
        super("invitation", "invitation");
    }

    /** Keeps the invitation; its mail is sent soon after. */
    public void open(PatientInvited invited) {
        if (findByIdOptional(invited.invitation()).isEmpty()) {
            persist(new Invitation(invited));
        }
    }
}

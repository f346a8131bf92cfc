package health.plumbline.portal.invitation;

import health.plumbline.portal.mail.MailedLink;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A clinic's offer of an account to one patient: sent by e-mail, accepted once, until it expires. */
@Entity
class Invitation extends MailedLink {

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    private String account;

    protected Invitation() {}

    Invitation(PatientInvited invited) {
        super(
                invited.invitation(),
                invited.patient(),
                invited.name(),
                invited.email(),
                invited.clinicName(),
                invited.expiresAt());
    }

    @Override
    protected boolean waitsForSending(Instant now) {
        return !accepted() && super.waitsForSending(now);
    }

    boolean accepted() {
        return acceptedAt != null;
    }

    InvitationAccepted accept(String account, Instant now) {
        this.account = account;
        this.acceptedAt = now;
        return new InvitationAccepted(id(), patient(), account, now);
    }

    /** Sign-in wants one; who has a single name has it twice. */
    String lastName() {
        var words = name().split("\\s+", 2);
        return words[words.length - 1];
    }

    String account() {
        return account;
    }
}

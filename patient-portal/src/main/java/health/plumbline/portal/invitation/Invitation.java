package health.plumbline.portal.invitation;

import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.portal.mail.Posting;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A clinic's offer of an account to one patient: sent by e-mail, accepted once, until it expires. */
@Entity
class Invitation extends ClinicOwned {

    private UUID patient;
    private String name;
    private String email;

    @Column(name = "clinic_name")
    private String clinicName;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Embedded
    private Posting posting = new Posting();

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    private String account;

    protected Invitation() {}

    Invitation(PatientInvited invited) {
        super(invited.invitation());
        this.patient = invited.patient();
        this.name = invited.name().strip();
        this.email = invited.email().strip();
        this.clinicName = invited.clinicName();
        this.expiresAt = invited.expiresAt();
    }

    boolean waitsForSending(Instant now) {
        return acceptedAt == null && !expired(now) && posting.waits(now);
    }

    Posting posting() {
        return posting;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean accepted() {
        return acceptedAt != null;
    }

    InvitationAccepted accept(String account, Instant now) {
        this.account = account;
        this.acceptedAt = now;
        return new InvitationAccepted(id(), patient, account, now);
    }

    UUID patient() {
        return patient;
    }

    String name() {
        return name;
    }

    String firstName() {
        return name.split("\\s+", 2)[0];
    }

    /** Sign-in wants one; who has a single name has it twice. */
    String lastName() {
        var words = name.split("\\s+", 2);
        return words[words.length - 1];
    }

    String email() {
        return email;
    }

    String clinicName() {
        return clinicName;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String account() {
        return account;
    }
}

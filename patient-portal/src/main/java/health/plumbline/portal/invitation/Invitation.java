package health.plumbline.portal.invitation;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A clinic's offer of an account to one patient: sent by e-mail, accepted once, until it expires. */
@Entity
class Invitation extends ClinicOwned {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private UUID patient;
    private String name;
    private String email;

    @Column(name = "clinic_name")
    private String clinicName;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

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
        return sentAt == null
                && acceptedAt == null
                && now.isBefore(expiresAt)
                && (nextAttemptAt == null || !now.isBefore(nextAttemptAt));
    }

    /** The next attempt is later each time; a crash during this one counts as a failure. */
    void attempt(Instant now) {
        attempts++;
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 9));
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    void sent(Instant now) {
        sentAt = now;
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

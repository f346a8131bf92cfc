package health.plumbline.portal.mail;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** A link that a clinic sends to one patient by e-mail; it opens something until it expires. */
@MappedSuperclass
public abstract class MailedLink extends ClinicOwned {

    private UUID patient;
    private String name;
    private String email;

    @Column(name = "clinic_name")
    private String clinicName;

    @Column(name = "expires_at")
    private Instant expiresAt;

    // Not private, nor its class: Hibernate reaches an embedded field from the subclasses, which are in other packages.
    @Embedded
    protected Posting posting = new Posting();

    protected MailedLink() {}

    protected MailedLink(UUID id, UUID patient, String name, String email, String clinicName, Instant expiresAt) {
        super(id);
        this.patient = patient;
        this.name = name.strip();
        this.email = email.strip();
        this.clinicName = clinicName;
        this.expiresAt = expiresAt;
    }

    protected boolean waitsForSending(Instant now) {
        return !expired(now) && posting.waits(now);
    }

    Posting posting() {
        return posting;
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public UUID patient() {
        return patient;
    }

    public String name() {
        return name;
    }

    public String firstName() {
        return name.split("\\s+", 2)[0];
    }

    public String email() {
        return email;
    }

    public String clinicName() {
        return clinicName;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

package health.plumbline.portal.link;

import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.portal.mail.Posting;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link to a patient's questions and the mail that carries it; its id is the mail's. Triage decides what it opens. */
@Entity
@Table(name = "screening_link")
class ScreeningLink extends ClinicOwned {

    private UUID link;
    private UUID screening;
    private UUID patient;
    private String name;
    private String email;

    @Column(name = "clinic_name")
    private String clinicName;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Embedded
    private Posting posting = new Posting();

    protected ScreeningLink() {}

    ScreeningLink(ScreeningLinkRequested requested) {
        super(requested.mail());
        this.link = requested.link();
        this.screening = requested.screening();
        this.patient = requested.patient();
        this.name = requested.name().strip();
        this.email = requested.email().strip();
        this.clinicName = requested.clinicName();
        this.expiresAt = requested.expiresAt();
    }

    boolean waitsForSending(Instant now) {
        return now.isBefore(expiresAt) && posting.waits(now);
    }

    Posting posting() {
        return posting;
    }

    /** Triage's name for it. */
    UUID link() {
        return link;
    }

    UUID screening() {
        return screening;
    }

    UUID patient() {
        return patient;
    }

    String firstName() {
        return name.split("\\s+", 2)[0];
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
}

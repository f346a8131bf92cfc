package health.plumbline.program.caseload;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.platform.tenancy.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Invites a patient to the portal; the mail itself is the portal's. Reached by hand and by the first release. */
@ApplicationScoped
public class Invitations {

    private static final Duration VALID = Duration.ofDays(7);

    private final Session database;
    private final CurrentClinic clinic;
    private final CurrentPerson person;
    private final ClinicDirectory clinics;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            Session database,
            CurrentClinic clinic,
            CurrentPerson person,
            ClinicDirectory clinics,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.clinic = clinic;
        this.person = person;
        this.clinics = clinics;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public record View(UUID invitation, UUID patient, Instant expiresAt) {}

    /** Each call sends another one; the caller's id makes a repeated call one and the same. */
    @Transactional(Transactional.TxType.MANDATORY)
    public View send(Patient patient, UUID id) {
        if (patient.hasAccount()) {
            throw Rejection.conflict(
                    "invitation-needless", "This patient already has an account and can sign in to the portal.");
        }
        var invitation = id == null ? UUID.randomUUID() : id;
        var expiresAt = clock.instant().plus(VALID);
        var isNew = database.createNativeQuery(
                        """
                        insert into invitation (clinic, id, patient, sent_at, sent_by, expires_at)
                        values (:clinic, :id, :patient, :at, :by, :expires) on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("id", invitation)
                .setParameter("patient", patient.id())
                .setParameter("at", clock.instant())
                .setParameter("by", person.account())
                .setParameter("expires", expiresAt)
                .executeUpdate();
        if (isNew == 0) {
            return sent(invitation, patient.id())
                    .orElseThrow(() -> Rejection.conflict(
                            "invitation-exists", "This id belongs to another invitation; leave it out."));
        }
        outbox.add(new PatientInvited(
                invitation,
                patient.id(),
                patient.name(),
                patient.email(),
                clinics.current().name(),
                expiresAt));
        audit.record("patient-invited", patient.id(), invitation.toString());
        return new View(invitation, patient.id(), expiresAt);
    }

    /** Whether one was sent that is still good. */
    public boolean pending(UUID patient) {
        return !database.createNativeQuery(
                        "select 1 from invitation where clinic = :clinic and patient = :patient and expires_at > :now",
                        Object.class)
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    private Optional<View> sent(UUID invitation, UUID patient) {
        return database.createNativeQuery(
                        "select expires_at from invitation where clinic = :clinic and id = :id and patient = :patient",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", invitation)
                .setParameter("patient", patient)
                .getResultStream()
                .findFirst()
                .map(row -> new View(invitation, patient, row.get(0, Instant.class)));
    }
}

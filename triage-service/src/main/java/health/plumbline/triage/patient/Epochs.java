package health.plumbline.triage.patient;

import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * One counter per patient: whatever may change what can be released raises it, and every older clearance dies. Its
 * row is the lock behind which all such acts on one patient stand in line.
 */
@ApplicationScoped
public class Epochs {

    @Inject
    EntityManager database;

    @Inject
    CurrentClinic clinic;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Waits for whoever else is at work on this patient, until the transaction ends. */
    public long lock(UUID patient) {
        database.createNativeQuery(
                        """
                        insert into patient_epoch (clinic, patient, epoch) values (:clinic, :patient, 0)
                        on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .executeUpdate();
        return ((Number) database.createNativeQuery(
                                """
                                select epoch from patient_epoch where clinic = :clinic and patient = :patient
                                for update""")
                        .setParameter("clinic", clinic.id())
                        .setParameter("patient", patient)
                        .getSingleResult())
                .longValue();
    }

    public long current(UUID patient) {
        List<?> found = database.createNativeQuery(
                        "select epoch from patient_epoch where clinic = :clinic and patient = :patient")
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.get(0)).longValue();
    }

    /** @return the new epoch; told to all, because a clearance may be known where this database cannot see */
    public long raise(UUID patient, String reason) {
        var epoch = lock(patient) + 1;
        database.createNativeQuery(
                        "update patient_epoch set epoch = :epoch where clinic = :clinic and patient = :patient")
                .setParameter("epoch", epoch)
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .executeUpdate();
        database.createNativeQuery(
                        """
                        update clearance set revoked_at = :at, revoked_why = :reason
                        where clinic = :clinic and patient = :patient and epoch < :epoch and revoked_at is null""")
                .setParameter("at", clock.instant())
                .setParameter("reason", reason)
                .setParameter("epoch", epoch)
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .executeUpdate();
        outbox.add(new ClearanceRevoked(patient, epoch, reason, clock.instant()));
        return epoch;
    }
}

package health.plumbline.portal.hold;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The holds and epochs of the current clinic's patients. */
@ApplicationScoped
public class Holds {

    @Inject
    EntityManager database;

    @Inject
    CurrentClinic clinic;

    @Inject
    Clock clock;

    /** Whether triage holds the patient. */
    public boolean byTriage(UUID patient) {
        return database.createQuery(
                                "select count(h) from TriageHold h where h.patient = ?1 and h.placedAt is not null and h.liftedAt is null",
                                Long.class)
                        .setParameter(1, patient)
                        .getSingleResult()
                > 0;
    }

    /** Since when the patient's own last danger answer withholds everything, if it still does. */
    public Optional<Instant> byDangerAnswer(UUID patient) {
        return Optional.ofNullable(database.createQuery(
                        "select max(h.placedAt) from LocalHold h where h.patient = ?1 and h.liftedAt is null",
                        Instant.class)
                .setParameter(1, patient)
                .getSingleResult());
    }

    public long epoch(UUID patient) {
        var known = database.find(PatientEpoch.class, patient);
        return known == null ? 0 : known.epoch();
    }

    /**
     * Withholds everything from the patient from now on. Committed at once, whatever happens to the work after it.
     *
     * @param cause id of the check-in or report, so that saying it twice holds once
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void placeAtOnce(UUID cause, UUID patient) {
        database.createNativeQuery(
                        """
                        insert into local_hold (clinic, id, patient, placed_at) values (:clinic, :cause, :patient, :now)
                        on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("cause", cause)
                .setParameter("patient", patient)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    public void raise(UUID patient, long epoch) {
        database.createNativeQuery(
                        """
                        insert into patient_epoch as known (clinic, id, epoch) values (:clinic, :patient, :epoch)
                        on conflict (clinic, id) do update set epoch = greatest(known.epoch, excluded.epoch)""")
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .setParameter("epoch", epoch)
                .executeUpdate();
    }

    public void placed(UUID hold, UUID patient, Instant at) {
        note(hold, patient, at, null);
    }

    /** Ends the hold, and the danger answers given before it was lifted: a clinician has seen to them. */
    public void lifted(UUID hold, UUID patient, Instant at) {
        note(hold, patient, null, at);
        database.createNativeQuery(
                        """
                        update local_hold set lifted_at = :at
                        where clinic = :clinic and patient = :patient and lifted_at is null and placed_at < :at""")
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Lifted wins whatever comes first: a hold has one life. */
    private void note(UUID hold, UUID patient, Instant placed, Instant lifted) {
        database.createNativeQuery(
                        """
                        insert into triage_hold as known (clinic, id, patient, placed_at, lifted_at)
                        values (:clinic, :hold, :patient, :placed, :lifted)
                        on conflict (clinic, id) do update set
                            placed_at = coalesce(known.placed_at, excluded.placed_at),
                            lifted_at = coalesce(known.lifted_at, excluded.lifted_at)""")
                .setParameter("clinic", clinic.id())
                .setParameter("hold", hold)
                .setParameter("patient", patient)
                .setParameter("placed", placed)
                .setParameter("lifted", lifted)
                .executeUpdate();
    }
}

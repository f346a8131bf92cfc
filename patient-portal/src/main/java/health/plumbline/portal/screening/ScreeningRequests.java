package health.plumbline.portal.screening;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which questions the current clinic's patients are asked to answer. Says so only; triage decides what may be answered. */
@ApplicationScoped
public class ScreeningRequests {

    @Inject
    EntityManager database;

    @Inject
    CurrentClinic clinic;

    @Inject
    Clock clock;

    /** The newest that has not ended. */
    public Optional<ScreeningRequest> open(UUID patient) {
        return database.createQuery(
                        """
                        from ScreeningRequest r where r.patient = ?1 and r.requestedAt is not null and r.endedAt is null
                        order by r.requestedAt desc""",
                        ScreeningRequest.class)
                .setParameter(1, patient)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public void asked(UUID screening, UUID patient, Instant at) {
        note(screening, patient, at, null);
    }

    public void ended(UUID screening, UUID patient, Instant at) {
        note(screening, patient, null, at);
    }

    /** The patient has answered; triage's own word follows. */
    @Transactional
    public void answered(UUID screening, UUID patient) {
        ended(screening, patient, clock.instant());
    }

    /** Triage has nothing for this patient to answer, whatever was told before. */
    @Transactional
    void none(UUID patient) {
        database.createNativeQuery(
                        """
                        update screening_request set ended_at = :now
                        where clinic = :clinic and patient = :patient and ended_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .executeUpdate();
    }

    /** A request has one life, and the first word on each end of it counts, whichever comes first. */
    private void note(UUID screening, UUID patient, Instant requested, Instant ended) {
        database.createNativeQuery(
                        """
                        insert into screening_request as known (clinic, id, patient, requested_at, ended_at)
                        values (:clinic, :screening, :patient, :requested, :ended)
                        on conflict (clinic, id) do update set
                            requested_at = coalesce(known.requested_at, excluded.requested_at),
                            ended_at = coalesce(known.ended_at, excluded.ended_at)""")
                .setParameter("clinic", clinic.id())
                .setParameter("screening", screening)
                .setParameter("patient", patient)
                .setParameter("requested", requested)
                .setParameter("ended", ended)
                .executeUpdate();
    }
}

package health.plumbline.portal.session;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of the current clinic; each is looked up through its patient. */
@ApplicationScoped
public class ExerciseSessions implements PanacheRepositoryBase<ExerciseSession, UUID> {

    /** Another patient's session is as missing as one that never was. */
    ExerciseSession get(UUID patient, UUID id) {
        return find("id = ?1 and patient = ?2", id, patient)
                .firstResultOptional()
                .orElseThrow(Rejection::missing);
    }

    /** The same, held until the end of the transaction, so that saying something twice at once counts once. */
    ExerciseSession claim(UUID patient, UUID id) {
        return find("id = ?1 and patient = ?2", id, patient)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Rejection::missing);
    }

    /** Makes whoever else starts a session with this id wait until the transaction is over. */
    void reserve(UUID id) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:id, 1))", Object.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    public List<ExerciseSession> finishedSince(UUID patient, LocalDate day) {
        return list(
                "patient = ?1 and localDate >= ?2 and state = ?3 order by startedAt",
                patient,
                day,
                ExerciseSession.State.FINISHED);
    }

    /** The session that was left open most recently. */
    public Optional<ExerciseSession> leftOpen(UUID patient, Instant since) {
        return find(
                        "patient = ?1 and startedAt >= ?2 and state in ?3 order by startedAt desc",
                        patient,
                        since,
                        List.of(
                                ExerciseSession.State.CHECK_IN,
                                ExerciseSession.State.RUNNING,
                                ExerciseSession.State.FINISHING))
                .firstResultOptional();
    }
}

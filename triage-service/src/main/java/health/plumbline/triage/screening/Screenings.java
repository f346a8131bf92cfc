package health.plumbline.triage.screening;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The screenings of the current clinic, with their answers and rationales. */
@ApplicationScoped
class Screenings implements PanacheRepositoryBase<Screening, UUID> {

    Screening get(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(Rejection::missing);
    }

    /** As it is now, and fixed until the transaction ends. */
    Screening claim(UUID id) {
        var screening = get(id);
        getEntityManager().refresh(screening, LockModeType.PESSIMISTIC_WRITE);
        return screening;
    }

    Optional<Screening> open(UUID patient) {
        return find("patient = ?1 and status = ?2", patient, Screening.Status.open)
                .firstResultOptional();
    }

    /** The newest that counts. */
    Optional<Screening> latest(UUID patient) {
        return find("patient = ?1 and status <> ?2 order by startedAt desc", patient, Screening.Status.superseded)
                .firstResultOptional();
    }

    /** Newest first, from the one after this place on; from the start where it is empty. */
    List<Screening> history(UUID patient, Optional<Place> after, int limit) {
        var all = after.map(place -> find(
                        "patient = ?1 and (startedAt < ?2 or startedAt = ?2 and id < ?3) order by startedAt desc, id desc",
                        patient,
                        place.startedAt(),
                        place.id()))
                .orElseGet(() -> find("patient = ?1 order by startedAt desc, id desc", patient));
        return all.page(0, limit).list();
    }

    /** How its level changed while it was answered, oldest first. */
    List<LevelReached> course(UUID screening) {
        return getEntityManager()
                .createQuery("from LevelReached where screening = :screening order by place", LevelReached.class)
                .setParameter("screening", screening)
                .getResultList();
    }

    Optional<Screening> latestComplete(UUID patient) {
        return find("patient = ?1 and status = ?2 order by startedAt desc", patient, Screening.Status.complete)
                .firstResultOptional();
    }

    /** Those of the same patient that were begun earlier, superseded ones too, newest first; as many as matter. */
    List<Screening> before(Screening screening) {
        return find(
                        "patient = ?1 and startedAt < ?2 order by startedAt desc",
                        screening.patient(),
                        screening.startedAt())
                .page(0, 30)
                .list();
    }

    List<Answer> answers(UUID screening) {
        return getEntityManager()
                .createQuery("from Answer where screening = :screening", Answer.class)
                .setParameter("screening", screening)
                .getResultList();
    }

    Optional<Answer> answer(UUID screening, String key) {
        return getEntityManager()
                .createQuery("from Answer a where a.screening = :screening and a.key = :key", Answer.class)
                .setParameter("screening", screening)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Oldest first, so that the last one of a rule is the one that counts. */
    List<Rationale> rationales(UUID screening) {
        return getEntityManager()
                .createQuery("from Rationale where screening = :screening order by writtenAt", Rationale.class)
                .setParameter("screening", screening)
                .getResultList();
    }

    void keep(Object part) {
        getEntityManager().persist(part);
    }

    void remove(Answer answer) {
        getEntityManager().remove(answer);
    }
}

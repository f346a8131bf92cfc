package health.plumbline.triage.hold;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The holds of the current clinic. */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {

    Hold get(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(Rejection::missing);
    }

    Hold claim(UUID id) {
        var hold = get(id);
        getEntityManager().refresh(hold, LockModeType.PESSIMISTIC_WRITE);
        return hold;
    }

    /** Oldest first. */
    public List<Hold> open(UUID patient) {
        return list("patient = ?1 and liftedAt is null order by placedAt", patient);
    }

    /** Whether this was seen to already: it is held, or was, for the same session or for something reported later. */
    boolean covers(UUID patient, Cause cause, Instant reportedAt) {
        return count(
                        "patient = ?1 and reason = ?2 and (liftedAt is null or placedAt >= ?3 or session = ?4)",
                        patient,
                        cause.reason(),
                        reportedAt,
                        cause.session())
                > 0;
    }
}

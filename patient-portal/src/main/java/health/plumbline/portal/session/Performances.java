package health.plumbline.portal.session;

import health.plumbline.portal.checkin.StopReason;
import health.plumbline.portal.session.Done.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was done in the sessions of the current clinic. */
@ApplicationScoped
public class Performances implements PanacheRepositoryBase<Performance, UUID> {

    public List<Performance> of(UUID session) {
        return list("session = ?1 order by place", session);
    }

    public List<Performance> ofAll(List<UUID> sessions) {
        return sessions.isEmpty() ? List.of() : list("session in ?1", sessions);
    }

    /** The gravest reason for which anything was stopped; a stop without one counts as more pain. Null if none was. */
    StopReason gravestStop(UUID session) {
        StopReason gravest = null;
        for (var performance : of(session)) {
            if (performance.outcome() == Outcome.STOPPED) {
                var reason = performance.stopReason() == null ? StopReason.PAIN_UP : performance.stopReason();
                gravest = reason.isGraverThan(gravest) ? reason : gravest;
            }
        }
        return gravest;
    }
}

package health.plumbline.triage.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decided check-ins of the current clinic. */
@ApplicationScoped
class CheckIns implements PanacheRepositoryBase<CheckInDecision, UUID> {

    /** As many as a baseline, the day before and the last session can need. */
    private static final int ENOUGH = 40;

    Optional<CheckInDecision> find(UUID patient, UUID id) {
        return find("patient = ?1 and id = ?2", patient, id).firstResultOptional();
    }

    /** Of other sessions than this one, newest first. */
    List<CheckInDecision> earlier(UUID patient, UUID session) {
        return find("patient = ?1 and session <> ?2 order by decidedAt desc", patient, session)
                .page(0, ENOUGH)
                .list();
    }

    Optional<CheckInDecision> before(UUID patient, UUID session) {
        return find("patient = ?1 and session = ?2 and phase = 'before' order by decidedAt desc", patient, session)
                .firstResultOptional();
    }
}

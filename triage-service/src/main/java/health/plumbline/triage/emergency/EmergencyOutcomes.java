package health.plumbline.triage.emergency;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outcomes of emergencies of the current clinic, with their counter-signatures. */
@ApplicationScoped
class EmergencyOutcomes implements PanacheRepositoryBase<EmergencyOutcome, UUID> {

    Optional<EmergencyOutcome> find(UUID id) {
        return find("id", id).firstResultOptional();
    }

    EmergencyOutcome get(UUID patient, UUID id) {
        return find("id = ?1 and patient = ?2", id, patient)
                .firstResultOptional()
                .orElseThrow(Rejection::missing);
    }

    Optional<CounterSignature> signature(UUID outcome) {
        return getEntityManager()
                .createQuery("from CounterSignature where outcome = :outcome", CounterSignature.class)
                .setParameter("outcome", outcome)
                .getResultStream()
                .findFirst();
    }

    void keep(CounterSignature signature) {
        getEntityManager().persist(signature);
    }

    /** Those that speak of what was so after this, newest first. */
    List<OutcomeView> after(UUID patient, Instant since) {
        return getEntityManager()
                .createQuery(
                        """
                        select o, s from EmergencyOutcome o left join CounterSignature s on s.outcome = o.id
                        where o.patient = :patient and o.assessedAt > :since order by o.recordedAt desc""",
                        Object[].class)
                .setParameter("patient", patient)
                .setParameter("since", since)
                .getResultStream()
                .map(row -> OutcomeView.of((EmergencyOutcome) row[0], (CounterSignature) row[1]))
                .toList();
    }

    OutcomeView view(EmergencyOutcome outcome) {
        return OutcomeView.of(outcome, signature(outcome.id()).orElse(null));
    }
}

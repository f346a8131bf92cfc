package health.plumbline.triage.clearance;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.triage.edition.Editions;
import health.plumbline.triage.patient.Epochs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Ends the clearances of patients that were granted by an edition which counts no more. */
@ApplicationScoped
public class EndOutdated {

    private static final String WHY = "rules-outdated";

    @Inject
    Editions editions;

    @Inject
    Epochs epochs;

    @Inject
    CurrentClinic clinic;

    @Inject
    EntityManager database;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Before anybody goes by this patient's epoch: the sweep may not have come here yet. */
    public void of(UUID patient) {
        var outdated = editions.outdated();
        if (!outdated.isEmpty() && has(patient, outdated)) {
            end(patient);
        }
    }

    /** For the sweep, which has no request of its own. */
    @ActivateRequestContext
    void inClinic(String id, UUID patient) {
        clinic.bind(id);
        QuarkusTransaction.requiringNew().run(() -> of(patient));
    }

    private boolean has(UUID patient, List<String> outdated) {
        return !database.createNativeQuery(
                        """
                        select 1 from clearance
                        where clinic = :clinic and patient = :patient and edition in (:outdated)
                            and revoked_at is null and valid_until > :now
                        limit 1""")
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .setParameter("outdated", outdated)
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    private void end(UUID patient) {
        epochs.raise(patient, WHY);
        audit.recordBySystem("clearances-ended", patient, WHY);
    }
}

package health.plumbline.platform.audit;

import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.platform.tenancy.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Who did what for whom, appended in the transaction of the act and sealed by a hash chain per clinic. */
@ApplicationScoped
public class Audit {

    @Inject
    EntityManager database;

    @Inject
    CurrentClinic clinic;

    @Inject
    CurrentPerson person;

    @Inject
    Clock clock;

    /**
     * @param act what was done, {@code noun-participle}: {@code program-released}
     * @param patient for whom, or null
     * @param about ids and versions only; never free text, an answer or a name
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String act, UUID patient, String about) {
        append(person.account(), person.role(), act, patient, about);
    }

    /** For what the service does on an event, with nobody signed in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordBySystem(String act, UUID patient, String about) {
        append("system", "system", act, patient, about);
    }

    private void append(String actor, String role, String act, UUID patient, String about) {
        database.createNativeQuery(
                        "select cast(audit_append(:clinic, :at, :actor, :role, :act, cast(:patient as uuid), :about) as text)",
                        Object.class)
                .setParameter("clinic", clinic.id())
                .setParameter("at", clock.instant())
                .setParameter("actor", actor)
                .setParameter("role", role)
                .setParameter("act", act)
                .setParameter("patient", patient == null ? null : patient.toString())
                .setParameter("about", about)
                .getSingleResult();
    }
}

package health.plumbline.triage.patient;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Which account speaks for which patient; read by the view {@code standing} at every request. */
@ApplicationScoped
public class PatientAccounts {

    private static final String LINK = "link:";

    @Inject
    EntityManager database;

    @Inject
    CurrentClinic clinic;

    /** An account that is linked stays with its patient, whatever a later fact says. */
    public void link(String account, UUID patient, Instant at) {
        database.createNativeQuery(
                        """
                        insert into patient_account (clinic, account, patient, linked_at)
                        values (:clinic, :account, :patient, :at) on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("account", account)
                .setParameter("patient", patient)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** What stands in the place of an account where a patient acted by a link; no account is called like it. */
    public static String byLink(UUID link) {
        return LINK + link;
    }

    public static boolean isLink(String account) {
        return account.startsWith(LINK);
    }

    public boolean isOf(UUID patient, String account) {
        return !database.createNativeQuery(
                        """
                        select 1 from patient_account
                        where clinic = :clinic and account = :account and patient = :patient""")
                .setParameter("clinic", clinic.id())
                .setParameter("account", account)
                .setParameter("patient", patient)
                .getResultList()
                .isEmpty();
    }
}

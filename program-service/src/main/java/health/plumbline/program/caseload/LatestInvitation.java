package health.plumbline.program.caseload;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** When a patient was invited last, for the patient's page. Call it in a transaction. */
@ApplicationScoped
public class LatestInvitation {

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    public record Sent(Instant at, Instant expiresAt) {}

    public Optional<Sent> of(UUID patient) {
        return database.createNativeQuery(
                        """
                        select sent_at, expires_at from invitation where clinic = :clinic and patient = :patient
                        order by sent_at desc limit 1""",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .getResultStream()
                .findFirst()
                .map(row -> new Sent(row.get(0, Instant.class), row.get(1, Instant.class)));
    }
}

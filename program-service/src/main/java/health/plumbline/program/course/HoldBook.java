package health.plumbline.program.course;

import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.program.authoring.Program;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** When each program was held and why: while it is, nothing is due. */
@ApplicationScoped
class HoldBook {

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    void open(Program program, String reason, String by, Instant now) {
        database.createNativeMutationQuery(
                        """
                        insert into program_hold (clinic, id, program, patient, reason, held_at, held_by)
                        values (:clinic, :id, :program, :patient, :reason, :at, :by)""")
                .setParameter("clinic", clinic.id())
                .setParameter("id", UUID.randomUUID())
                .setParameter("program", program.id())
                .setParameter("patient", program.patient())
                .setParameter("reason", reason)
                .setParameter("at", now)
                .setParameter("by", by)
                .executeUpdate();
    }

    void close(Program program, String reason, String by, Instant now) {
        database.createNativeMutationQuery(
                        """
                        update program_hold set resumed_at = :at, resumed_by = :by, resumed_reason = :reason
                        where clinic = :clinic and program = :program and resumed_at is null""")
                .setParameter("clinic", clinic.id())
                .setParameter("program", program.id())
                .setParameter("at", now)
                .setParameter("by", by)
                .setParameter("reason", reason)
                .executeUpdate();
    }
}

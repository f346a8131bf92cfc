package health.plumbline.program.standing;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The patients' standing with triage. Every write keeps the greater of two, so that facts may come in any order. */
@ApplicationScoped
public class Standings {

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    @Inject
    Clock clock;

    public Standing of(UUID patient) {
        var row = database.createNativeQuery(
                        """
                        select screening, level, status, completed_at, valid_until, screening_epoch, revoked_epoch
                        from patient_standing where clinic = :clinic and patient = :patient""",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .getResultStream()
                .findFirst();
        var holds = holds(patient);
        return row.map(found -> standing(patient, found, holds))
                .orElseGet(() -> new Standing(patient, null, holds, 0, true));
    }

    private Standing standing(UUID patient, Tuple row, List<Standing.Hold> holds) {
        var revoked = row.get(6, Long.class) == null ? 0 : row.get(6, Long.class);
        if (row.get(0) == null) {
            return new Standing(patient, null, holds, revoked, true);
        }
        var screening = new Standing.Screening(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Instant.class),
                row.get(4, Instant.class),
                row.get(5, Long.class));
        var outdated = screening.validUntil() == null || !screening.validUntil().isAfter(clock.instant());
        return new Standing(patient, screening, holds, revoked, outdated || revoked > screening.epoch());
    }

    private List<Standing.Hold> holds(UUID patient) {
        return database.createNativeQuery(
                        """
                        select id, reason, explanation, level, rule, placed_at from triage_hold
                        where clinic = :clinic and patient = :patient and placed_at is not null and lifted_at is null
                        order by placed_at, id""",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient)
                .getResultStream()
                .map(row -> new Standing.Hold(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, Instant.class)))
                .toList();
    }

    void keep(TriageFacts.ScreeningCompleted fact) {
        database.createNativeQuery(
                        """
                        insert into patient_standing as known (clinic, patient, screening, screening_epoch, level, status,
                            completed_at, valid_until)
                        values (:clinic, :patient, :screening, :epoch, :level, :status, :completed, :valid)
                        on conflict (clinic, patient) do update set screening = excluded.screening,
                            screening_epoch = excluded.screening_epoch, level = excluded.level,
                            status = excluded.status, completed_at = excluded.completed_at,
                            valid_until = excluded.valid_until
                        where known.screening is null
                            or (excluded.completed_at, excluded.screening_epoch, excluded.screening)
                                > (known.completed_at, known.screening_epoch, known.screening)""")
                .setParameter("clinic", clinic.id())
                .setParameter("patient", fact.patient())
                .setParameter("screening", fact.screening())
                .setParameter("epoch", fact.epoch())
                .setParameter("level", fact.level())
                .setParameter("status", fact.status())
                .setParameter("completed", fact.completedAt())
                .setParameter("valid", fact.validUntil())
                .executeUpdate();
    }

    void keep(TriageFacts.ClearanceRevoked fact) {
        database.createNativeQuery(
                        """
                        insert into patient_standing as known (clinic, patient, revoked_epoch, revoked_reason, revoked_at)
                        values (:clinic, :patient, :epoch, :reason, :at)
                        on conflict (clinic, patient) do update set revoked_epoch = excluded.revoked_epoch,
                            revoked_reason = excluded.revoked_reason, revoked_at = excluded.revoked_at
                        where known.revoked_epoch is null or excluded.revoked_epoch > known.revoked_epoch""")
                .setParameter("clinic", clinic.id())
                .setParameter("patient", fact.patient())
                .setParameter("epoch", fact.epoch())
                .setParameter("reason", fact.reason())
                .setParameter("at", fact.at())
                .executeUpdate();
    }

    void keep(TriageFacts.HoldPlaced fact) {
        database.createNativeQuery(
                        """
                        insert into triage_hold as known (clinic, id, patient, reason, explanation, level, rule, placed_at)
                        values (:clinic, :id, :patient, :reason, :explanation, :level, :rule, :at)
                        on conflict (clinic, id) do update set reason = excluded.reason,
                            explanation = excluded.explanation, level = excluded.level, rule = excluded.rule,
                            placed_at = excluded.placed_at
                        where known.placed_at is null""")
                .setParameter("clinic", clinic.id())
                .setParameter("id", fact.hold())
                .setParameter("patient", fact.patient())
                .setParameter("reason", fact.reason())
                .setParameter("explanation", fact.explanation())
                .setParameter("level", fact.level())
                .setParameter("rule", fact.rule())
                .setParameter("at", fact.placedAt())
                .executeUpdate();
    }

    void keep(TriageFacts.HoldLifted fact) {
        database.createNativeQuery(
                        """
                        insert into triage_hold as known (clinic, id, patient, lifted_at, lifted_by, lifted_reason)
                        values (:clinic, :id, :patient, :at, :by, :reason)
                        on conflict (clinic, id) do update set lifted_at = excluded.lifted_at,
                            lifted_by = excluded.lifted_by, lifted_reason = excluded.lifted_reason
                        where known.lifted_at is null""")
                .setParameter("clinic", clinic.id())
                .setParameter("id", fact.hold())
                .setParameter("patient", fact.patient())
                .setParameter("at", fact.liftedAt())
                .setParameter("by", fact.liftedBy())
                .setParameter("reason", fact.reason())
                .executeUpdate();
    }
}

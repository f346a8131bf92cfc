package health.plumbline.program.worklist;

import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.program.alerts.Alerts;
import health.plumbline.program.alerts.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What needs a clinician now: alerts and holds first, then screenings and silence. Call it in a transaction. */
@ApplicationScoped
public class Worklist {

    private static final Duration SCREENING_SOON = Duration.ofDays(3);
    private static final String RULES_OUTDATED = "rules-outdated";
    private static final Duration SILENCE = Duration.ofDays(4);

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    @Inject
    Alerts alerts;

    @Inject
    Clock clock;

    public List<NeedsYou> needsYou() {
        var owners = owners();
        var open = alerts.open();
        var rows = new ArrayList<NeedsYou>();
        open.forEach(alert -> rows.add(new NeedsYou(
                NeedsYou.Kind.ALERT,
                alert.patient(),
                alert.patientName(),
                alert.level(),
                alert.why(),
                alert.raisedAt(),
                owners.get(alert.patient()),
                alert.id())));
        var alerted = open.stream().map(alert -> alert.patient()).collect(Collectors.toSet());
        holds().stream()
                .filter(row -> !alerted.contains(row.get(0, UUID.class)))
                .forEach(row -> rows.add(row(NeedsYou.Kind.HOLD, row, row.get(3, String.class), owners)));
        screenings().forEach(row -> rows.add(row(NeedsYou.Kind.SCREENING, row, screening(row), owners)));
        silent().forEach(row -> rows.add(row(NeedsYou.Kind.SILENT, row, "Nothing was reported for 4 days.", owners)));
        return List.copyOf(rows);
    }

    private List<Tuple> holds() {
        return query(
                        """
                        select h.patient, p.name, min(h.placed_at),
                            coalesce(min(h.explanation), 'Triage holds the programs of this patient.')
                        from triage_hold h join patient p on p.clinic = h.clinic and p.id = h.patient
                        where h.clinic = :clinic and h.placed_at is not null and h.lifted_at is null
                        group by h.patient, p.name order by min(h.placed_at) limit 100""")
                .getResultList();
    }

    /** Only of patients with a program under way: the others are screened before their first release. */
    private List<Tuple> screenings() {
        return query(
                        """
                        select s.patient, p.name, coalesce(s.valid_until, s.revoked_at), s.valid_until,
                            coalesce(s.revoked_epoch, 0) > coalesce(s.screening_epoch, 0), s.revoked_reason
                        from patient_standing s join patient p on p.clinic = s.clinic and p.id = s.patient
                        where s.clinic = :clinic
                            and (s.valid_until < :soon or coalesce(s.revoked_epoch, 0) > coalesce(s.screening_epoch, 0))
                            and exists (select 1 from program r where r.clinic = s.clinic and r.patient = s.patient
                                and r.course = 'running')
                        order by 3, 1 limit 100""")
                .setParameter("soon", clock.instant().plus(SCREENING_SOON))
                .getResultList();
    }

    private String screening(Tuple row) {
        var until = row.get(3, Instant.class);
        if (Boolean.TRUE.equals(row.get(4, Boolean.class))) {
            return RULES_OUTDATED.equals(row.get(5, String.class))
                    ? "The rules of the last screening count no more: screen again."
                    : "Something happened since the last screening: screen again.";
        }
        return until.isAfter(clock.instant()) ? "The screening is about to run out." : "The screening has run out.";
    }

    private List<Tuple> silent() {
        return query(
                        """
                        select r.patient, p.name, max(coalesce(seen.at, v.released_at))
                        from program r join patient p on p.clinic = r.clinic and p.id = r.patient
                        join program_version v on v.clinic = r.clinic and v.program = r.id and v.version = r.released_version
                        left join lateral (select max(s.started_at) at from session_record s
                            where s.clinic = r.clinic and s.patient = r.patient) seen on true
                        where r.clinic = :clinic and r.course = 'running' and r.held_at is null
                            and not exists (select 1 from triage_hold h where h.clinic = r.clinic
                                and h.patient = r.patient and h.placed_at is not null and h.lifted_at is null)
                        group by r.patient, p.name
                        having max(coalesce(seen.at, v.released_at)) < :since and max(v.released_at) < :since
                        order by 3, 1 limit 100""")
                .setParameter("since", clock.instant().minus(SILENCE))
                .getResultList();
    }

    /** Who released to each patient last. */
    private Map<UUID, String> owners() {
        var owners = new HashMap<UUID, String>();
        query(
                        """
                        select distinct on (patient) patient, released_by_name from program_version
                        where clinic = :clinic order by patient, released_at desc""")
                .getResultList()
                .forEach(row -> owners.put(row.get(0, UUID.class), row.get(1, String.class)));
        return owners;
    }

    private NeedsYou row(NeedsYou.Kind kind, Tuple row, String why, Map<UUID, String> owners) {
        var patient = row.get(0, UUID.class);
        var level = kind == NeedsYou.Kind.HOLD ? Cause.Level.SAME_DAY : Cause.Level.ROUTINE;
        return new NeedsYou(
                kind,
                patient,
                row.get(1, String.class),
                level,
                why,
                row.get(2, Instant.class),
                owners.get(patient),
                null);
    }

    private NativeQuery<Tuple> query(String sql) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("clinic", clinic.id());
    }
}

package health.plumbline.program.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The sessions of a patient as they were reported, with the pain around them. Call it in a transaction. */
@ApplicationScoped
public class SessionViews {

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SessionView(
            UUID id,
            UUID program,
            int version,
            Instant startedAt,
            Instant finishedAt,
            LocalDate localDate,
            String zone,
            Instant syncedAt,
            Integer effort,
            Integer painBefore,
            Integer painAfter,
            List<DoneView> items) {}

    /** @param name of the technique, or its id where it is not known here */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DoneView(
            UUID item,
            String technique,
            String name,
            Integer setsDone,
            Integer repetitionsDone,
            Integer secondsDone,
            String outcome,
            String skipReason,
            String evidence) {}

    /** The newest first. */
    public List<SessionView> of(UUID patient, int limit) {
        var sessions = query(
                        """
                        select s.id, s.program, s.version, s.started_at, s.finished_at, s.local_date, s.zone, s.synced_at,
                            s.effort, pain.before, pain.after
                        from session_record s left join lateral (
                            select max(r.pain_before) before, max(r.pain_after) after from symptom_report r
                            where r.clinic = s.clinic and r.patient = s.patient and r.session = s.id) pain on true
                        where s.clinic = :clinic and s.patient = :patient order by s.started_at desc, s.id limit :limit""",
                        patient)
                .setParameter("limit", limit)
                .getResultList();
        var done = done(
                patient, sessions.stream().map(row -> row.get(0, UUID.class)).toArray(UUID[]::new));
        return sessions.stream().map(row -> view(row, done)).toList();
    }

    private Map<UUID, List<DoneView>> done(UUID patient, UUID[] sessions) {
        var done = new HashMap<UUID, List<DoneView>>();
        query(
                        """
                        select i.session, i.item, i.technique, coalesce(t.name, i.technique), i.sets_done,
                            i.repetitions_done, i.seconds_done, i.outcome, i.skip_reason, i.evidence
                        from session_item i left join lateral (
                            select name from technique t where t.clinic in ('*', i.clinic) and t.technique = i.technique
                            order by t.clinic <> '*', t.revision desc limit 1) t on true
                        where i.clinic = :clinic and i.patient = :patient and i.session = any(:sessions)
                        order by i.session, i.place""",
                        patient)
                .setParameter("sessions", sessions)
                .getResultList()
                .forEach(row -> done.computeIfAbsent(row.get(0, UUID.class), session -> new ArrayList<>())
                        .add(new DoneView(
                                row.get(1, UUID.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, Integer.class),
                                row.get(5, Integer.class),
                                row.get(6, Integer.class),
                                row.get(7, String.class),
                                row.get(8, String.class),
                                row.get(9, String.class))));
        return done;
    }

    private NativeQuery<Tuple> query(String sql, UUID patient) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("patient", patient);
    }

    private static SessionView view(Tuple row, Map<UUID, List<DoneView>> done) {
        return new SessionView(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, Integer.class),
                row.get(3, Instant.class),
                row.get(4, Instant.class),
                row.get(5, LocalDate.class),
                row.get(6, String.class),
                row.get(7, Instant.class),
                row.get(8, Integer.class),
                row.get(9, Integer.class),
                row.get(10, Integer.class),
                done.getOrDefault(row.get(0, UUID.class), List.of()));
    }
}

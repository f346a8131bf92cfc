package health.plumbline.program.progress;

import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.program.adherence.Held;
import health.plumbline.program.adherence.PainReport;
import health.plumbline.program.adherence.Performed;
import health.plumbline.program.adherence.Prescribed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reads the histories of many patients in a fixed number of queries, bounded by the days that are asked for. */
@ApplicationScoped
class Histories {

    /** A week begun before the window still decides which of its days are due. */
    private static final int RUN_IN_DAYS = 7;

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    /** @param since first local day that matters; {@link LocalDate#EPOCH} for all of it */
    Map<UUID, History> of(Collection<UUID> patients, LocalDate since, ZoneId zone) {
        var histories = new HashMap<UUID, History>();
        patients.forEach(patient -> histories.put(patient, new History()));
        if (!patients.isEmpty()) {
            var ids = patients.toArray(UUID[]::new);
            prescribed(ids, zone, histories);
            performed(ids, since.minusDays(RUN_IN_DAYS), histories);
            held(ids, histories);
            pain(ids, since, histories);
        }
        return histories;
    }

    private void prescribed(UUID[] patients, ZoneId zone, Map<UUID, History> into) {
        each(
                """
                select i.patient, i.program, i.item, v.released_at, v.next_at, p.ended_at, i.times_per_day,
                    i.days_per_week, array_to_string(i.weekdays, ','), i.repetitions, i.seconds
                from prescribed_item i
                join (select clinic, program, version, released_at, lead(released_at) over
                        (partition by clinic, program order by version) next_at
                    from program_version where clinic = :clinic and patient = any(:patients)) v
                    on v.clinic = i.clinic and v.program = i.program and v.version = i.version
                join program p on p.clinic = i.clinic and p.id = i.program
                where i.clinic = :clinic and i.patient = any(:patients)""",
                Map.of("patients", patients),
                (patient, row) -> into.get(patient).prescribed().add(prescribed(row, zone)));
    }

    private static Prescribed prescribed(Tuple row, ZoneId zone) {
        var next = row.get(4, Instant.class);
        var ended = row.get(5, Instant.class);
        var untilNext = next == null ? null : day(next, zone).plusDays(1);
        var untilEnd = ended == null ? null : day(ended, zone);
        var until = untilNext == null || (untilEnd != null && untilEnd.isBefore(untilNext)) ? untilEnd : untilNext;
        return new Prescribed(
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                day(row.get(3, Instant.class), zone).plusDays(1),
                until,
                row.get(6, Integer.class),
                row.get(7, Integer.class),
                weekdays(row.get(8, String.class)),
                row.get(9, Integer.class),
                row.get(10, Integer.class));
    }

    private void performed(UUID[] patients, LocalDate since, Map<UUID, History> into) {
        each(
                """
                select patient, session, place, program, item, local_date, repetitions_done, seconds_done, outcome,
                    synced_at
                from session_item where clinic = :clinic and patient = any(:patients) and local_date >= :since""",
                Map.of("patients", patients, "since", since),
                (patient, row) -> into.get(patient)
                        .performed()
                        .add(new Performed(
                                row.get(1, UUID.class),
                                row.get(2, Integer.class),
                                row.get(3, UUID.class),
                                row.get(4, UUID.class),
                                row.get(5, LocalDate.class),
                                row.get(6, Integer.class),
                                row.get(7, Integer.class),
                                outcome(row.get(8, String.class)),
                                row.get(9, Instant.class))));
    }

    private void held(UUID[] patients, Map<UUID, History> into) {
        each(
                """
                select patient, program, held_at, resumed_at from program_hold
                where clinic = :clinic and patient = any(:patients)
                union all
                select patient, null, placed_at, lifted_at from triage_hold
                where clinic = :clinic and patient = any(:patients) and placed_at is not null""",
                Map.of("patients", patients),
                (patient, row) -> into.get(patient)
                        .held()
                        .add(new Held(row.get(1, UUID.class), row.get(2, Instant.class), row.get(3, Instant.class))));
    }

    private void pain(UUID[] patients, LocalDate since, Map<UUID, History> into) {
        each(
                """
                select patient, id, reported_at, pain_before, pain_after from symptom_report
                where clinic = :clinic and patient = any(:patients) and local_date >= :since
                order by reported_at, id""",
                Map.of("patients", patients, "since", since),
                (patient, row) -> into.get(patient)
                        .pain()
                        .add(new PainReport(
                                row.get(1, UUID.class),
                                row.get(2, Instant.class),
                                row.get(3, Integer.class),
                                row.get(4, Integer.class))));
    }

    private void each(String sql, Map<String, Object> parameters, BiConsumer<UUID, Tuple> effect) {
        var query = database.createNativeQuery(sql, Tuple.class).setParameter("clinic", clinic.id());
        parameters.forEach(query::setParameter);
        for (var row : query.getResultList()) {
            effect.accept(row.get(0, UUID.class), row);
        }
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Set<DayOfWeek> weekdays(String names) {
        return names == null
                ? null
                : Arrays.stream(names.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    /** A word that we do not know claims nothing. */
    private static Performed.Outcome outcome(String word) {
        return List.of(Performed.Outcome.values()).stream()
                .filter(outcome -> outcome.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Performed.Outcome.SKIPPED);
    }
}

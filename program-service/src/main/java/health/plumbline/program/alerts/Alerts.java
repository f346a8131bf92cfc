package health.plumbline.program.alerts;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Alerts of the current clinic. Causes of one patient and day are one alert; no cause is ever dropped. */
@ApplicationScoped
public class Alerts {

    private static final int MOST = 200;
    private static final String COLUMNS =
            """
            select c.alert, c.patient, p.name, c.cause, c.level, c.code, c.sentence, c.raised_at,
                c.acknowledged_at, c.acknowledged_by_name, c.note
            from alert_cause c left join patient p on p.clinic = c.clinic and p.id = c.patient
            where c.clinic = :clinic
            """;
    private static final String ORDER = " order by c.raised_at, c.cause";

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    @Inject
    ClinicDirectory clinics;

    /** Who acknowledges, in which words, and when. */
    record Acknowledgement(String account, String name, String note, Instant at) {}

    /** The same cause twice is one cause, whatever was acknowledged in between. */
    public void raise(Cause cause) {
        database.createNativeQuery(
                        """
                        insert into alert_cause (clinic, cause, alert, patient, level, code, sentence, raised_at)
                        values (:clinic, :cause, :alert, :patient, :level, :code, :sentence, :at)
                        on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("cause", cause.id())
                .setParameter("alert", episode(cause))
                .setParameter("patient", cause.patient())
                .setParameter("level", cause.level().code())
                .setParameter("code", cause.code())
                .setParameter("sentence", cause.sentence())
                .setParameter("at", cause.raisedAt())
                .executeUpdate();
    }

    /** @return false if nothing of it was open */
    boolean acknowledge(UUID alert, Acknowledgement acknowledgement) {
        return database.createNativeQuery(
                                """
                                update alert_cause set acknowledged_at = :at, acknowledged_by = :by,
                                    acknowledged_by_name = :name, note = :note
                                where clinic = :clinic and alert = :alert and acknowledged_at is null""")
                        .setParameter("clinic", clinic.id())
                        .setParameter("alert", alert)
                        .setParameter("at", acknowledgement.at())
                        .setParameter("by", acknowledgement.account())
                        .setParameter("name", acknowledgement.name())
                        .setParameter("note", acknowledgement.note())
                        .executeUpdate()
                > 0;
    }

    public Optional<AlertView> find(UUID alert) {
        return read(COLUMNS + " and c.alert = :alert" + ORDER, Map.of("alert", alert)).stream()
                .findFirst();
    }

    /** Of one patient, newest first. */
    public List<AlertView> of(UUID patient) {
        return read(
                        COLUMNS
                                + """
                                and c.alert in (select alert from alert_cause where clinic = :clinic
                                    and patient = :patient group by alert order by max(raised_at) desc limit :most)"""
                                + ORDER,
                        Map.of("patient", patient, "most", MOST))
                .stream()
                .sorted((one, other) -> other.raisedAt().compareTo(one.raisedAt()))
                .toList();
    }

    /** With anything open, the most urgent first, then the longest waiting. */
    public List<AlertView> open() {
        return read(
                        COLUMNS
                                + """
                                and c.alert in (select alert from alert_cause
                                    where clinic = :clinic and acknowledged_at is null group by alert
                                    order by min(case level when 'immediate' then 0 when 'same_day' then 1
                                        when 'next_working_day' then 2 else 3 end), min(raised_at) limit :most)"""
                                + ORDER,
                        Map.of("most", MOST))
                .stream()
                .sorted(AlertView.MOST_URGENT_FIRST)
                .toList();
    }

    private List<AlertView> read(String sql, Map<String, Object> parameters) {
        var query = database.createNativeQuery(sql, Tuple.class).setParameter("clinic", clinic.id());
        parameters.forEach(query::setParameter);
        var byAlert = new LinkedHashMap<UUID, List<Tuple>>();
        for (var row : query.getResultList()) {
            byAlert.computeIfAbsent(row.get(0, UUID.class), alert -> new ArrayList<>())
                    .add(row);
        }
        return byAlert.values().stream().map(AlertView::of).toList();
    }

    /** The alert of this patient on this day of the clinic: the same for every cause, in whatever order they come. */
    private UUID episode(Cause cause) {
        ZoneId zone = clinics.find().map(ClinicSettings::zone).orElse(ZoneOffset.UTC);
        var day = cause.raisedAt().atZone(zone).toLocalDate();
        var name = clinic.id() + "|" + cause.patient() + "|" + day;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

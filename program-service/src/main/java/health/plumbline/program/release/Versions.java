package health.plumbline.program.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.program.authoring.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The released versions of the current clinic and the clearances that were spent on them. Written once, read often. */
@ApplicationScoped
public class Versions {

    private static final String COLUMNS =
            """
            select program, version, patient, title, content_hash, clearance, released_at, released_by,
                released_by_name, changes, %s from program_version where clinic = :clinic and program = :program
            """;

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    @Inject
    ObjectMapper json;

    /** Without their content, the newest first. */
    public List<VersionView> of(UUID program) {
        return rows(COLUMNS.formatted("null") + " order by version desc", program).stream()
                .map(this::view)
                .toList();
    }

    public Optional<VersionView> find(UUID program, int version) {
        return rows(COLUMNS.formatted("content") + " and version = " + version, program).stream()
                .findFirst()
                .map(this::view);
    }

    public Optional<VersionView> latest(UUID program) {
        return rows(COLUMNS.formatted("content") + " order by version desc limit 1", program).stream()
                .findFirst()
                .map(this::view);
    }

    boolean used(String clearance) {
        return exists("select 1 from clearance_use where clinic = :clinic and clearance = :id", clearance);
    }

    boolean keptElsewhere(String clearance, UUID program) {
        return exists(
                "select 1 from program where clinic = :clinic and clearance = :id and id <> '" + program + "'",
                clearance);
    }

    private boolean exists(String sql, String clearance) {
        return !query(sql, Object.class)
                .setParameter("id", clearance)
                .getResultList()
                .isEmpty();
    }

    /** The use of the clearance, the version, and what it prescribes, for the figures. */
    void keep(VersionView version, String canonical, String token, List<Item> items) {
        database.createNativeMutationQuery(
                        """
                        insert into clearance_use (clinic, clearance, patient, program, version, content_hash, token,
                            used_at, used_by)
                        values (:clinic, :clearance, :patient, :program, :version, :hash, :token, :at, :by)""")
                .setParameter("clinic", clinic.id())
                .setParameter("clearance", version.clearance())
                .setParameter("patient", version.patient())
                .setParameter("program", version.program())
                .setParameter("version", version.version())
                .setParameter("hash", version.contentHash())
                .setParameter("token", token)
                .setParameter("at", version.releasedAt())
                .setParameter("by", version.releasedBy())
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        insert into program_version (clinic, program, version, patient, title, content, content_hash,
                            clearance, changes, released_at, released_by, released_by_name)
                        values (:clinic, :program, :version, :patient, :title, :content, :hash, :clearance, :changes,
                            :at, :by, :name)""")
                .setParameter("clinic", clinic.id())
                .setParameter("program", version.program())
                .setParameter("version", version.version())
                .setParameter("patient", version.patient())
                .setParameter("title", version.title())
                .setParameter("content", canonical)
                .setParameter("hash", version.contentHash())
                .setParameter("clearance", version.clearance())
                .setParameter("changes", json.valueToTree(version.changes()).toString())
                .setParameter("at", version.releasedAt())
                .setParameter("by", version.releasedBy())
                .setParameter("name", version.releasedByName())
                .executeUpdate();
        items.stream().filter(item -> item.dosage().timesPerDay() != null).forEach(item -> prescribe(version, item));
    }

    private void prescribe(VersionView version, Item item) {
        var dosage = item.dosage();
        var weekdays = dosage.weekdays() == null
                ? null
                : dosage.weekdays().stream().map(Enum::name).toArray(String[]::new);
        database.createNativeMutationQuery(
                        """
                        insert into prescribed_item (clinic, program, version, item, patient, times_per_day,
                            days_per_week, weekdays, repetitions, seconds)
                        values (:clinic, :program, :version, :item, :patient, :times, :days,
                            cast(string_to_array(:weekdays, ',') as text[]), :repetitions, :seconds)""")
                .setParameter("clinic", clinic.id())
                .setParameter("program", version.program())
                .setParameter("version", version.version())
                .setParameter("item", item.item())
                .setParameter("patient", version.patient())
                .setParameter("times", dosage.timesPerDay())
                .setParameter("days", dosage.daysPerWeek() == null ? 7 : dosage.daysPerWeek())
                .setParameter("weekdays", weekdays == null ? null : String.join(",", weekdays))
                .setParameter("repetitions", dosage.repetitionsPerBout())
                .setParameter("seconds", dosage.secondsPerBout())
                .executeUpdate();
    }

    private List<Tuple> rows(String sql, UUID program) {
        return query(sql, Tuple.class).setParameter("program", program).getResultList();
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return database.createNativeQuery(sql, type).setParameter("clinic", clinic.id());
    }

    private VersionView view(Tuple row) {
        return new VersionView(
                row.get(0, UUID.class),
                row.get(1, Integer.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, Instant.class),
                row.get(7, String.class),
                row.get(8, String.class),
                read(row.get(9, String.class), new TypeReference<List<String>>() {}),
                row.get(10) == null ? null : read(row.get(10, String.class), new TypeReference<JsonNode>() {}));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A released version cannot be read", e);
        }
    }
}

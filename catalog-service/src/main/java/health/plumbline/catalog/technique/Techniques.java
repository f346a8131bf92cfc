package health.plumbline.catalog.technique;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The techniques the current clinic may read (the core and its own) and those it may write (its own). */
@ApplicationScoped
public class Techniques {

    /** In SQL beside row-level security, because {@code @TenantId} says "own" and reading means "own or core". */
    private static final String READ =
            """
            select t.retired, r.number, r.hash, cast(r.content as text), r.published_at, t.adapted_from, t.adapted_revision,
                t.retired_at, t.retired_reason
            from technique t join technique_revision r on r.clinic = t.clinic and r.technique = t.id
            where t.clinic in ('*', :clinic) and t.id = :id and r.number = case :number when 0 then t.revision else :number end""";

    private static final String USABLE =
            """
            select cast(r.content as text)
            from technique t join technique_revision r on r.clinic = t.clinic and r.technique = t.id and r.number = t.revision
            where t.clinic in ('*', :clinic) and t.id = any (:ids) and not t.retired""";

    private static final int CURRENT = 0;

    private final Session database;
    private final CurrentClinic clinic;
    private final ObjectMapper json;
    private final ObjectReader contents;

    Techniques(Session database, CurrentClinic clinic, ObjectMapper json) {
        this.database = database;
        this.clinic = clinic;
        this.json = json;
        this.contents = json.readerFor(TechniqueContent.class);
    }

    /**
     * A revision as it is kept.
     *
     * @param origin what the technique was copied from, or null
     * @param retirement when and why it was retired, or null; the core's have none
     */
    public record Revision(
            int number,
            String hash,
            TechniqueContent content,
            boolean retired,
            Instant publishedAt,
            Origin origin,
            Retirement retirement) {}

    /** When and why a clinic retired its own. */
    public record Retirement(Instant at, String reason) {}

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    public Revision current(String id) {
        return read(id, CURRENT);
    }

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    public Revision revision(String id, int number) {
        return read(id, number);
    }

    /** What those of them say now that may be newly prescribed; what is missing, foreign or retired is not in the map. */
    public Map<String, TechniqueContent> usable(Collection<String> ids) {
        return database.createNativeQuery(USABLE, Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .map(row -> content(row.get(0, String.class)))
                .collect(Collectors.toMap(TechniqueContent::technique, Function.identity()));
    }

    /** Those of the ids that the current clinic may read. */
    public Set<String> readable(Collection<String> ids) {
        return database.createNativeQuery(
                        "select id from technique where clinic in ('*', :clinic) and id = any (:ids)", Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One's own, to be changed.
     *
     * @param seen the revision that whoever changes it has read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustBeWritable(String id, Integer seen) {
        var technique = writable(id);
        technique.mustBeInUse();
        if (seen == null || technique.revision() != seen) {
            throw Rejection.conflict(
                    "entry-changed",
                    "Name the revision that you have read; the current one is %d. Nothing was changed."
                            .formatted(technique.revision()));
        }
    }

    /** @throws Rejection 409 for one of the core, 404 for what the clinic cannot even read */
    Technique writable(String id) {
        return own(id).orElseThrow(() -> {
            current(id);
            return Rejection.conflict(
                    "entry-core",
                    "This technique belongs to the installation, for all clinics. Copy it and change the copy.");
        });
    }

    /** One's own, locked until the end of the transaction so that two revisions never get one number. */
    Optional<Technique> own(String id) {
        return Optional.ofNullable(database.find(Technique.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean isOwn(String id) {
        return database.find(Technique.class, id) != null;
    }

    Optional<String> currentHash(Technique technique) {
        return database.createNativeQuery(
                        "select hash from technique_revision where clinic = :clinic and technique = :id and number = :number",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", technique.id())
                .setParameter("number", technique.revision())
                .getResultStream()
                .findFirst()
                .map(row -> row.get(0, String.class));
    }

    void add(Technique technique) {
        database.persist(technique);
    }

    void keep(Technique technique, TechniqueContent content, String hash, Instant now) {
        database.flush();
        database.createNativeQuery(
                        """
                        insert into technique_revision (clinic, technique, number, hash, content, published_at, name)
                        values (:clinic, :id, :number, :hash, cast(:content as jsonb), :at, :name)""")
                .setParameter("clinic", clinic.id())
                .setParameter("id", technique.id())
                .setParameter("number", technique.revision())
                .setParameter("hash", hash)
                .setParameter("content", written(content))
                .setParameter("at", now)
                .setParameter("name", content.name())
                .executeUpdate();
    }

    private Revision read(String id, int number) {
        return database.createNativeQuery(READ, Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultStream()
                .map(this::revision)
                .findFirst()
                .orElseThrow(Rejection::missing);
    }

    private Revision revision(Tuple row) {
        return new Revision(
                row.get(1, Integer.class),
                row.get(2, String.class),
                content(row.get(3, String.class)),
                row.get(0, Boolean.class),
                row.get(4, Instant.class),
                row.get(5) == null ? null : new Origin(row.get(5, String.class), row.get(6, Integer.class)),
                row.get(7) == null ? null : new Retirement(row.get(7, Instant.class), row.get(8, String.class)));
    }

    private TechniqueContent content(String written) {
        try {
            return contents.readValue(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept revision cannot be read", e);
        }
    }

    private String written(TechniqueContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content without JSON", e);
        }
    }
}

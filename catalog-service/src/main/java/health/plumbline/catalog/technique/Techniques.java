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
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The techniques the current clinic may read (the core and its own) and those it may write (its own). */
@ApplicationScoped
public class Techniques {

    /** In SQL beside row-level security, because {@code @TenantId} says "own" and reading means "own or core". */
    private static final String READ =
            """
            select t.retired, r.number, r.hash, cast(r.content as text), r.published_at
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

    /** A revision as it is kept. */
    record Revision(int number, String hash, TechniqueContent content, boolean retired, Instant publishedAt) {}

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    Revision current(String id) {
        return read(id, CURRENT);
    }

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    Revision revision(String id, int number) {
        return read(id, number);
    }

    /** What those of them say now that may be newly prescribed; what is missing, foreign or retired is not in the map. */
    public Map<String, TechniqueContent> usable(Collection<String> ids) {
        return database.createNativeQuery(USABLE, String.class)
                .setParameter("clinic", clinic.id())
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .map(this::content)
                .collect(Collectors.toMap(TechniqueContent::technique, Function.identity()));
    }

    /** One's own, locked until the end of the transaction so that two revisions never get one number. */
    Optional<Technique> own(String id) {
        return Optional.ofNullable(database.find(Technique.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<String> currentHash(Technique technique) {
        return database.createNativeQuery(
                        "select hash from technique_revision where clinic = :clinic and technique = :id and number = :number",
                        String.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", technique.id())
                .setParameter("number", technique.revision())
                .getResultStream()
                .findFirst();
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
                row.get(4, Instant.class));
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

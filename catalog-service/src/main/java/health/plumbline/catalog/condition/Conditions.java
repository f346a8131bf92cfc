package health.plumbline.catalog.condition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The conditions: read by every clinic, written by the installation. */
@ApplicationScoped
public class Conditions {

    /** In SQL, because {@code @TenantId} says "own" and these belong to the installation. */
    private static final String READ =
            """
            select r.number, r.hash, cast(r.content as text)
            from condition c join condition_revision r on r.clinic = c.clinic and r.condition = c.code and r.number = c.revision
            where c.clinic = '*' and (:code = '' or c.code = :code)
            order by c.code""";

    private static final String EVERY = "";

    private final Session database;
    private final CurrentClinic clinic;
    private final ObjectMapper json;
    private final ObjectReader contents;

    Conditions(Session database, CurrentClinic clinic, ObjectMapper json) {
        this.database = database;
        this.clinic = clinic;
        this.json = json;
        this.contents = json.readerFor(ConditionContent.class);
    }

    /** A revision as it is kept. */
    record Revision(int number, String hash, ConditionContent content) {}

    /**
     * What all conditions say now.
     *
     * @param hash another one as soon as any of them says something else
     */
    public record InForce(List<ConditionContent> conditions, String hash) {}

    public InForce inForce() {
        var all = read(EVERY).toList();
        var hashes = all.stream().map(Revision::hash).collect(Collectors.joining());
        return new InForce(all.stream().map(Revision::content).toList(), ContentHash.ofCanonical(hashes));
    }

    /** @throws Rejection 404 if there is none */
    Revision current(String code) {
        return read(code).findFirst().orElseThrow(Rejection::missing);
    }

    /** Locked until the end of the transaction so that two revisions never get one number. */
    Optional<Condition> own(String code) {
        return Optional.ofNullable(database.find(Condition.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<String> currentHash(Condition condition) {
        return database.createNativeQuery(
                        "select hash from condition_revision where clinic = :clinic and condition = :code and number = :number",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("code", condition.code())
                .setParameter("number", condition.revision())
                .getResultStream()
                .findFirst()
                .map(row -> row.get(0, String.class));
    }

    void add(Condition condition) {
        database.persist(condition);
    }

    void keep(Condition condition, ConditionContent content, String hash, Instant now) {
        database.flush();
        database.createNativeQuery(
                        """
                        insert into condition_revision (clinic, condition, number, hash, content, published_at, label, words, lexemes)
                        values (:clinic, :code, :number, :hash, cast(:content as jsonb), :at, :label, lower(unaccent(:words)),
                            setweight(to_tsvector('english', unaccent(:label)), 'A')
                                || to_tsvector('english', unaccent(:words)))""")
                .setParameter("clinic", clinic.id())
                .setParameter("code", condition.code())
                .setParameter("number", condition.revision())
                .setParameter("hash", hash)
                .setParameter("content", written(content))
                .setParameter("at", now)
                .setParameter("label", content.label())
                .setParameter("words", words(content))
                .executeUpdate();
    }

    private Stream<Revision> read(String code) {
        return database.createNativeQuery(READ, Tuple.class)
                .setParameter("code", code)
                .getResultStream()
                .map(this::revision);
    }

    private Revision revision(Tuple row) {
        try {
            return new Revision(
                    row.get(0, Integer.class), row.get(1, String.class), contents.readValue(row.get(2, String.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept revision cannot be read", e);
        }
    }

    private String written(ConditionContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content without JSON", e);
        }
    }

    /** What a search compares with: label, question, and our code and the others'. */
    private static String words(ConditionContent content) {
        var codes = content.codes();
        return Stream.of(
                        content.label(),
                        content.question(),
                        content.code().replace('_', ' '),
                        codes.icd10(),
                        codes.icd10cm(),
                        codes.snomed())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | "));
    }
}

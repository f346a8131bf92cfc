package health.plumbline.catalog.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.catalog.content.TemplateItem;
import health.plumbline.catalog.technique.Origin;
import health.plumbline.catalog.technique.Techniques.Retirement;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The templates the current clinic may read (the core and its own) and those it may write (its own). */
@ApplicationScoped
public class Templates {

    /** In SQL beside row-level security, because {@code @TenantId} says "own" and reading means "own or core". */
    private static final String READ =
            """
            select t.retired, r.number, r.hash, cast(r.content as text), r.published_at, t.adapted_from, t.adapted_revision,
                t.retired_at, t.retired_reason
            from template t join template_revision r on r.clinic = t.clinic and r.template = t.id
            where t.clinic in ('*', :clinic) and t.id = :id and r.number = case :number when 0 then t.revision else :number end""";

    private static final int CURRENT = 0;

    private final Session database;
    private final CurrentClinic clinic;
    private final ObjectMapper json;
    private final ObjectReader contents;

    Templates(Session database, CurrentClinic clinic, ObjectMapper json) {
        this.database = database;
        this.clinic = clinic;
        this.json = json;
        this.contents = json.readerFor(TemplateContent.class);
    }

    /**
     * A revision as it is kept.
     *
     * @param origin what the template was copied from, or null
     * @param retirement when and why it was retired, or null; the core's have none
     */
    public record Revision(
            int number,
            String hash,
            TemplateContent content,
            boolean retired,
            Instant publishedAt,
            Origin origin,
            Retirement retirement) {}

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    public Revision current(String id) {
        return read(id, CURRENT);
    }

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    public Revision revision(String id, int number) {
        return read(id, number);
    }

    /**
     * One's own, to be changed.
     *
     * @param seen the revision that whoever changes it has read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustBeWritable(String id, Integer seen) {
        var template = writable(id);
        template.mustBeInUse();
        if (seen == null || template.revision() != seen) {
            throw Rejection.conflict(
                    "entry-changed",
                    "Name the revision that you have read; the current one is %d. Nothing was changed."
                            .formatted(template.revision()));
        }
    }

    /** @throws Rejection 409 for one of the core, 404 for what the clinic cannot even read */
    Template writable(String id) {
        return own(id).orElseThrow(() -> {
            current(id);
            return Rejection.conflict(
                    "entry-core",
                    "This template belongs to the installation, for all clinics. Copy it and change the copy.");
        });
    }

    /** One's own, locked until the end of the transaction so that two revisions never get one number. */
    Optional<Template> own(String id) {
        return Optional.ofNullable(database.find(Template.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<String> currentHash(Template template) {
        return database.createNativeQuery(
                        "select hash from template_revision where clinic = :clinic and template = :id and number = :number",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", template.id())
                .setParameter("number", template.revision())
                .getResultStream()
                .findFirst()
                .map(row -> row.get(0, String.class));
    }

    void add(Template template) {
        database.persist(template);
    }

    void keep(Template template, TemplateContent content, String hash, Instant now) {
        database.flush();
        database.createNativeQuery(
                        """
                        insert into template_revision (clinic, template, number, hash, content, published_at, name, words)
                        values (:clinic, :id, :number, :hash, cast(:content as jsonb), :at, :name, lower(unaccent(:words)))""")
                .setParameter("clinic", clinic.id())
                .setParameter("id", template.id())
                .setParameter("number", template.revision())
                .setParameter("hash", hash)
                .setParameter("content", written(content))
                .setParameter("at", now)
                .setParameter("name", content.name())
                .setParameter("words", words(content))
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
        try {
            return new Revision(
                    row.get(1, Integer.class),
                    row.get(2, String.class),
                    contents.readValue(row.get(3, String.class)),
                    row.get(0, Boolean.class),
                    row.get(4, Instant.class),
                    row.get(5) == null ? null : new Origin(row.get(5, String.class), row.get(6, Integer.class)),
                    row.get(7) == null ? null : new Retirement(row.get(7, Instant.class), row.get(8, String.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept revision cannot be read", e);
        }
    }

    private String written(TemplateContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content without JSON", e);
        }
    }

    /** What a search compares with: name, purpose, and the techniques without their underscores. */
    private static String words(TemplateContent content) {
        var techniques = content.items().stream().map(TemplateItem::technique);
        return Stream.concat(Stream.of(content.name(), content.purpose()), techniques)
                .map(word -> word.replace('_', ' '))
                .collect(Collectors.joining(" | "));
    }
}

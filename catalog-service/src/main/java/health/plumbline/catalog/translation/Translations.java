package health.plumbline.catalog.translation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.TechniqueWords;
import health.plumbline.catalog.content.TranslationContent;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The translations the current clinic may read (the core's and its own) and write (its own), and their sources. */
@ApplicationScoped
public class Translations {

    /** In SQL beside row-level security, as with techniques. */
    private static final String SOURCE =
            """
            select t.clinic, r.number, cast(r.content as text)
            from technique t join technique_revision r on r.clinic = t.clinic and r.technique = t.id
            where t.clinic in ('*', :clinic) and t.id = :id and r.number = case :number when 0 then t.revision else :number end""";

    /** Of each language the newest and the newest that is reviewed, which may be one. */
    private static final String READ =
            """
            select t.number, t.hash, t.source_revision, cast(t.content as text), v.name, v.reviewed_at
            from technique_translation t
            left join lateral (select name, reviewed_at from technique_translation_review v
                where v.clinic in ('*', :clinic) and v.owner = t.clinic and v.technique = t.technique
                    and v.language = t.language and v.number = t.number
                order by reviewed_at limit 1) v on true
            where t.clinic in ('*', :clinic) and t.technique = :id and (:language = '' or t.language = :language)
            and (t.number = (select max(number) from technique_translation l
                    where l.clinic = t.clinic and l.technique = t.technique and l.language = t.language)
                or t.number = (select max(number) from technique_translation_review l where l.clinic in ('*', :clinic)
                    and l.owner = t.clinic and l.technique = t.technique and l.language = t.language))
            order by t.language, t.number desc""";

    private static final int CURRENT = 0;
    private static final String EVERY = "";

    private final Session database;
    private final CurrentClinic clinic;
    private final ObjectMapper json;

    Translations(Session database, CurrentClinic clinic, ObjectMapper json) {
        this.database = database;
        this.clinic = clinic;
        this.json = json;
    }

    /** What a technique says in English now. */
    public Optional<TechniqueWords> english(String technique) {
        return source(technique, CURRENT).map(Source::words);
    }

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    Source current(String technique) {
        return source(technique, CURRENT).orElseThrow(Rejection::missing);
    }

    Optional<Source> source(String technique, int revision) {
        return database.createNativeQuery(SOURCE, Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", technique)
                .setParameter("number", revision)
                .getResultStream()
                .map(row -> source(technique, row))
                .findFirst();
    }

    /** The newest of each language first, then the newest reviewed one if that is another. */
    List<Translation> of(String technique) {
        return read(technique, EVERY);
    }

    List<Translation> of(String technique, String language) {
        return read(technique, language);
    }

    /** One's own technique, until the end of the transaction, so that two translations never get one number. */
    void lock(String technique) {
        database.createNativeQuery(
                        "select id from technique where clinic = :clinic and id = :id for update", Object.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", technique)
                .getResultList();
    }

    void keep(Translation translation, String by, Instant now) {
        var content = translation.content();
        database.createNativeQuery(
                        """
                        insert into technique_translation (clinic, technique, language, number, source_revision,
                            source_hash, hash, content, written_by, written_at)
                        values (:clinic, :technique, :language, :number, :revision, :source, :hash,
                            cast(:content as jsonb), :by, :at)""")
                .setParameter("clinic", clinic.id())
                .setParameter("technique", content.technique())
                .setParameter("language", content.language())
                .setParameter("number", translation.number())
                .setParameter("revision", translation.sourceRevision())
                .setParameter("source", content.source())
                .setParameter("hash", translation.hash())
                .setParameter("content", written(content))
                .setParameter("by", by)
                .setParameter("at", now)
                .executeUpdate();
    }

    /** For the patients of the current clinic, or of all if that is the installation. */
    void review(String owner, Translation translation, String account, Translation.Review review) {
        database.createNativeQuery(
                        """
                        insert into technique_translation_review (clinic, owner, technique, language, number,
                            reviewer, name, reviewed_at)
                        values (:clinic, :owner, :technique, :language, :number, :reviewer, :name, :at)""")
                .setParameter("clinic", clinic.id())
                .setParameter("owner", owner)
                .setParameter("technique", translation.content().technique())
                .setParameter("language", translation.content().language())
                .setParameter("number", translation.number())
                .setParameter("reviewer", account)
                .setParameter("name", review.by())
                .setParameter("at", review.at())
                .executeUpdate();
    }

    private List<Translation> read(String technique, String language) {
        return database.createNativeQuery(READ, Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", technique)
                .setParameter("language", language)
                .getResultStream()
                .map(this::translation)
                .toList();
    }

    private Source source(String technique, Tuple row) {
        var words = TechniqueWords.of(read(row.get(2, String.class), TechniqueContent.class));
        return new Source(technique, row.get(0, String.class), row.get(1, Integer.class), words, words.hash());
    }

    private Translation translation(Tuple row) {
        var by = row.get(4, String.class);
        return new Translation(
                row.get(0, Integer.class),
                row.get(1, String.class),
                row.get(2, Integer.class),
                read(row.get(3, String.class), TranslationContent.class),
                by == null ? null : new Translation.Review(by, row.get(5, Instant.class)));
    }

    private <T> T read(String kept, Class<T> type) {
        try {
            return json.readValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept cannot be read", e);
        }
    }

    private String written(TranslationContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content without JSON", e);
        }
    }
}

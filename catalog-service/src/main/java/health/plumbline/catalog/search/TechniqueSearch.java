package health.plumbline.catalog.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.Session;

/** Searches the current revisions of what the current clinic may prescribe: the core and its own, nothing retired. */
@ApplicationScoped
class TechniqueSearch {

    /**
     * Each typed word is compared with the most similar stretch of the technique's words, the longer words counting more;
     * that forgives misspellings. Text search on top prefers whole words, word stems and the name.
     */
    private static final String QUERY =
            """
            select r.number, cast(r.content as text), found.score, lower(r.name)
            from technique t
            join technique_revision r on r.clinic = t.clinic and r.technique = t.id and r.number = t.revision
            cross join lateral (
                select coalesce(sum(word_similarity(unaccent(word), r.words) * length(word)) / sum(length(word)), 0) as likeness
                from unnest(:words) as word) as likely
            cross join lateral (
                select round(cast(likely.likeness
                    + ts_rank(r.lexemes, websearch_to_tsquery('english', unaccent(:text))) as numeric), 6) as score) as found
            where t.clinic in ('*', :clinic) and not t.retired
                and (:byText = false or likely.likeness >= :enough)
                and (cardinality(:categories) = 0 or r.category = any (:categories))
                and (:region = '' or :region = any (r.regions))
                and (:position = '' or r.position = :position)
                and (:first or (-found.score, lower(r.name), t.id) > (-cast(:score as numeric), :name, :id))
            order by found.score desc, lower(r.name), t.id
            limit :limit""";

    /** Found by trying the twelve core techniques: at 0.45 "sphynx" no longer finds the sphinx. To be tried again with more. */
    private static final double ENOUGH = 0.4;

    private static final Cursor START = new Cursor(BigDecimal.ZERO, "", "", "");

    private final Session database;
    private final CurrentClinic clinic;
    private final ObjectReader contents;

    TechniqueSearch(Session database, CurrentClinic clinic, ObjectMapper json) {
        this.database = database;
        this.clinic = clinic;
        this.contents = json.readerFor(TechniqueContent.class);
    }

    record Found(int revision, TechniqueContent content, BigDecimal score, String name) {}

    /** @param after where the page before ended, or null for the first */
    List<Found> find(Wanted wanted, Cursor after, int limit) {
        var start = after == null ? START : after;
        return database.createNativeQuery(QUERY, Tuple.class)
                .setParameter("words", wanted.words().toArray(String[]::new))
                .setParameter("text", wanted.text())
                .setParameter("byText", wanted.byText())
                .setParameter("enough", ENOUGH)
                .setParameter("clinic", clinic.id())
                .setParameter("categories", wanted.categories().toArray(String[]::new))
                .setParameter("region", wanted.region())
                .setParameter("position", wanted.position())
                .setParameter("first", after == null)
                .setParameter("score", start.score())
                .setParameter("name", start.name())
                .setParameter("id", start.id())
                .setParameter("limit", limit)
                .getResultStream()
                .map(this::found)
                .toList();
    }

    private Found found(Tuple row) {
        try {
            return new Found(
                    row.get(0, Integer.class),
                    contents.readValue(row.get(1, String.class)),
                    row.get(2, BigDecimal.class),
                    row.get(3, String.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept revision cannot be read", e);
        }
    }
}

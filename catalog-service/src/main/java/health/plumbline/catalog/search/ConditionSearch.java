package health.plumbline.catalog.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import health.plumbline.catalog.content.ConditionContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.Session;

/** Searches what the conditions say now, as {@link TechniqueSearch} does the techniques. */
@ApplicationScoped
class ConditionSearch {

    private static final String QUERY =
            """
            select r.number, cast(r.content as text), found.score, lower(r.label)
            from condition c
            join condition_revision r on r.clinic = c.clinic and r.condition = c.code and r.number = c.revision
            cross join lateral (
                select coalesce(sum(word_similarity(unaccent(word), r.words) * length(word)) / sum(length(word)), 0) as likeness
                from unnest(:words) as word) as likely
            cross join lateral (
                select round(cast(likely.likeness
                    + ts_rank(r.lexemes, websearch_to_tsquery('english', unaccent(:text))) as numeric), 6) as score) as found
            where c.clinic = '*'
                and (:byText = false or likely.likeness >= :enough)
                and (:first or (-found.score, lower(r.label), c.code) > (-cast(:score as numeric), :label, :code))
            order by found.score desc, lower(r.label), c.code
            limit :limit""";

    /** Found by trying: at 0.4, as with techniques, the many words of the questions resemble everything a little. */
    private static final double ENOUGH = 0.5;

    private static final Cursor START = new Cursor(BigDecimal.ZERO, "", "", "");

    private final Session database;
    private final ObjectReader contents;

    ConditionSearch(Session database, ObjectMapper json) {
        this.database = database;
        this.contents = json.readerFor(ConditionContent.class);
    }

    record Found(int revision, ConditionContent content, BigDecimal score, String label) {}

    /** @param after where the page before ended, or null for the first */
    List<Found> find(Typed typed, Cursor after, int limit) {
        var start = after == null ? START : after;
        return database.createNativeQuery(QUERY, Tuple.class)
                .setParameter("words", typed.words().toArray(String[]::new))
                .setParameter("text", typed.text())
                .setParameter("byText", typed.anything())
                .setParameter("enough", ENOUGH)
                .setParameter("first", after == null)
                .setParameter("score", start.score())
                .setParameter("label", start.name())
                .setParameter("code", start.id())
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

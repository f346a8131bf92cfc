package health.plumbline.catalog.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/** The current revisions of the templates that the current clinic may use: the core and its own, nothing retired. */
@ApplicationScoped
class TemplateList {

    /** Typed words are compared as in the search of techniques, misspelt or not; there are few templates, so by name. */
    private static final String QUERY =
            """
            select r.number, cast(r.content as text), r.published_at, lower(r.name)
            from template t
            join template_revision r on r.clinic = t.clinic and r.template = t.id and r.number = t.revision
            cross join lateral (
                select coalesce(sum(word_similarity(unaccent(word), r.words) * length(word)) / sum(length(word)), 0) as likeness
                from unnest(:words) as word) as likely
            where t.clinic in ('*', :clinic) and not t.retired
                and (:byText = false or likely.likeness >= :enough)
                and (:first or (lower(r.name), t.id) > (:name, :id))
            order by lower(r.name), t.id
            limit :limit""";

    /** As with conditions, whose questions are sentences too. */
    private static final double ENOUGH = 0.5;

    /** More words than anybody types. */
    private static final int MOST_WORDS = 8;

    private final Session database;
    private final CurrentClinic clinic;
    private final ObjectReader contents;

    TemplateList(Session database, CurrentClinic clinic, ObjectMapper json) {
        this.database = database;
        this.clinic = clinic;
        this.contents = json.readerFor(TemplateContent.class);
    }

    /** @param name as it is ordered by */
    record Found(int revision, TemplateContent content, Instant publishedAt, String name) {}

    /**
     * @param text as typed, or empty to leaf through
     * @param after where the page before ended, or null for the first
     */
    List<Found> find(String text, Place after, int limit) {
        return database.createNativeQuery(QUERY, Tuple.class)
                .setParameter("words", words(text))
                .setParameter("byText", !text.isEmpty())
                .setParameter("enough", ENOUGH)
                .setParameter("clinic", clinic.id())
                .setParameter("first", after == null)
                .setParameter("name", after == null ? "" : after.name())
                .setParameter("id", after == null ? "" : after.id())
                .setParameter("limit", limit)
                .getResultStream()
                .map(this::found)
                .toList();
    }

    private static String[] words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }

    private Found found(Tuple row) {
        try {
            return new Found(
                    row.get(0, Integer.class),
                    contents.readValue(row.get(1, String.class)),
                    row.get(2, Instant.class),
                    row.get(3, String.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept revision cannot be read", e);
        }
    }
}

package health.plumbline.catalog.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** The revisions of what the current clinic may read: the core and its own. */
@ApplicationScoped
public class Revisions {

    /** By place and not by count, so that what is published meanwhile shifts nothing. */
    private static final String QUERY =
            """
            select number, hash, name, published_at from %1$s_revision
            where clinic in ('*', :clinic) and %1$s = :id and number < :before
            order by number desc
            limit :limit""";

    private final Session database;
    private final CurrentClinic clinic;

    Revisions(Session database, CurrentClinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    /** What has revisions. */
    public enum Of {
        TECHNIQUE("technique"),
        TEMPLATE("template");

        private final String query;

        Of(String table) {
            this.query = QUERY.formatted(table);
        }
    }

    /** @param name as it was then */
    public record Entry(int revision, String hash, String name, Instant publishedAt) {}

    /**
     * The newest first.
     *
     * @param next where the next page begins; absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> items, String next) {}

    /**
     * @param cursor the {@code next} of the page before, a number of up to nine digits; null for the first page
     * @throws Rejection 404 alike for what is missing and for what another clinic has
     */
    public Page page(Of kind, String id, String cursor, int limit) {
        var before = cursor == null || cursor.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cursor);
        var found = find(kind, id, before, limit + 1);
        if (found.isEmpty() && find(kind, id, Integer.MAX_VALUE, 1).isEmpty()) {
            throw Rejection.missing();
        }
        var items = found.stream().limit(limit).toList();
        var next = found.size() > limit ? String.valueOf(items.get(limit - 1).revision()) : null;
        return new Page(items, next);
    }

    private List<Entry> find(Of kind, String id, int before, int limit) {
        return database.createNativeQuery(kind.query, Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", id)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Entry(
                        row.get(0, Integer.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }
}

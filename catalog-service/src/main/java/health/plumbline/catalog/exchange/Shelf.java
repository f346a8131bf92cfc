package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What of the catalog a clinic takes with it, and what it finds there already. */
@ApplicationScoped
public class Shelf {

    private static final int PAGE = 100;

    private static final String PAGES =
            """
            select t.clinic, t.id, r.number, r.hash, r.published_at, t.retired, cast(r.content as text)
            from %1$s t
            join %1$s_revision r on r.clinic = t.clinic and r.%1$s = t.id and r.number = t.revision
            where t.clinic = any (:owners) and (t.clinic, t.id) > (:clinic, :id)
            order by t.clinic, t.id
            limit :limit""";

    private final Session database;
    private final CurrentClinic clinic;
    private final ObjectMapper json;

    Shelf(Session database, CurrentClinic clinic, ObjectMapper json) {
        this.database = database;
        this.clinic = clinic;
        this.json = json;
    }

    /** @param retired no longer for new prescriptions */
    record Known(String id, boolean retired) {}

    /** What the clinic owns and, if wanted, the core before it; read page by page, so that no more than one is held. */
    public Stock stock(boolean core) {
        var owners = core ? List.of(CurrentClinic.INSTALLATION, clinic.id()) : List.of(clinic.id());
        return (kind, taker) -> each(kind, owners, taker);
    }

    private void each(EntryKind kind, List<String> owners, Consumer<Shelved> taker) {
        var page = page(kind, owners, "", "");
        while (!page.isEmpty()) {
            page.forEach(row -> taker.accept(shelved(kind, row)));
            var last = page.get(page.size() - 1);
            page = page.size() < PAGE
                    ? List.of()
                    : page(kind, owners, last.get(0, String.class), last.get(1, String.class));
        }
    }

    /** Those of these ids that the clinic can see, by id. */
    Map<String, Known> known(EntryKind kind, Collection<String> ids) {
        return database.createNativeQuery(
                        "select id, retired from %s where clinic in ('*', :clinic) and id = any (:ids)"
                                .formatted(kind.word()),
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .map(row -> new Known(row.get(0, String.class), row.get(1, Boolean.class)))
                .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    /** Two imports of one clinic would else both add what neither found. */
    void oneImportAtATime() {
        database.createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('import ' || :clinic, 0))", Object.class)
                .setParameter("clinic", clinic.id())
                .getSingleResult();
    }

    private List<Tuple> page(EntryKind kind, List<String> owners, String afterOwner, String afterId) {
        return new ArrayList<>(database.createNativeQuery(PAGES.formatted(kind.word()), Tuple.class)
                .setParameter("owners", owners.toArray(String[]::new))
                .setParameter("clinic", afterOwner)
                .setParameter("id", afterId)
                .setParameter("limit", PAGE)
                .getResultList());
    }

    private Shelved shelved(EntryKind kind, Tuple row) {
        var owner = row.get(0, String.class);
        var id = row.get(1, String.class);
        try {
            return new Shelved(
                    owner.equals(CurrentClinic.INSTALLATION)
                            ? CatalogUrl.core(kind, id)
                            : CatalogUrl.of(owner, kind, id),
                    row.get(2, Integer.class),
                    row.get(3, String.class),
                    row.get(4, Instant.class),
                    row.get(5, Boolean.class),
                    json.readTree(row.get(6, String.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept revision cannot be read", e);
        }
    }
}

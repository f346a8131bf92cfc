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
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What of the catalog a clinic takes with it, and what it finds there already. */
@ApplicationScoped
public class Shelf {

    private static final String TECHNIQUE = "technique";
    private static final int PAGE = 100;

    private static final String PAGES =
            """
            select t.clinic, t.id, r.number, r.hash, r.published_at, t.retired, cast(r.content as text)
            from technique t
            join technique_revision r on r.clinic = t.clinic and r.technique = t.id and r.number = t.revision
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
    record Known(boolean ofCore, int revision, String hash, boolean retired) {}

    /** All there are, read page by page so that no more than one page is held at a time; the core, if wanted, first. */
    public void each(boolean core, Consumer<Shelved> taker) {
        var owners = core ? List.of(CurrentClinic.INSTALLATION, clinic.id()) : List.of(clinic.id());
        var page = page(owners, "", "");
        while (!page.isEmpty()) {
            page.forEach(row -> taker.accept(shelved(row)));
            var last = page.get(page.size() - 1);
            page = page.size() < PAGE ? List.of() : page(owners, last.get(0, String.class), last.get(1, String.class));
        }
    }

    /** Those of these ids that the clinic can see, by id. */
    Map<String, Known> known(Collection<String> ids) {
        return database.createNativeQuery(
                        """
                        select t.id, t.clinic, t.revision, r.hash, t.retired
                        from technique t
                        join technique_revision r on r.clinic = t.clinic and r.technique = t.id and r.number = t.revision
                        where t.clinic in ('*', :clinic) and t.id = any (:ids)""",
                        Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), Shelf::known));
    }

    /** Two imports of one clinic would else both add what neither found. */
    void oneImportAtATime() {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('import ' || :clinic, 0)) as text)",
                        String.class)
                .setParameter("clinic", clinic.id())
                .getSingleResult();
    }

    private List<Tuple> page(List<String> owners, String afterOwner, String afterId) {
        return new ArrayList<>(database.createNativeQuery(PAGES, Tuple.class)
                .setParameter("owners", owners.toArray(String[]::new))
                .setParameter("clinic", afterOwner)
                .setParameter("id", afterId)
                .setParameter("limit", PAGE)
                .getResultList());
    }

    private Shelved shelved(Tuple row) {
        var owner = row.get(0, String.class);
        var id = row.get(1, String.class);
        try {
            return new Shelved(
                    owner.equals(CurrentClinic.INSTALLATION)
                            ? CatalogUrl.core(TECHNIQUE, id)
                            : CatalogUrl.of(owner, TECHNIQUE, id),
                    row.get(2, Integer.class),
                    row.get(3, String.class),
                    row.get(4, Instant.class),
                    row.get(5, Boolean.class),
                    json.readTree(row.get(6, String.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept revision cannot be read", e);
        }
    }

    private static Known known(Tuple row) {
        return new Known(
                row.get(1, String.class).equals(CurrentClinic.INSTALLATION),
                row.get(2, Integer.class),
                row.get(3, String.class),
                row.get(4, Boolean.class));
    }
}

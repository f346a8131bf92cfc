package health.plumbline.catalog.search;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How good the evidence is that the techniques of a page rest on. */
@ApplicationScoped
class Grades {

    private static final String QUERY =
            """
            select t.id, cast(r.content as jsonb) -> 'evidence' ->> 'grade'
            from technique t
            join technique_revision r on r.clinic = t.clinic and r.technique = t.id and r.number = t.revision
            where t.clinic in ('*', :clinic) and t.id = any (:ids)""";

    private final Session database;
    private final CurrentClinic clinic;

    Grades(Session database, CurrentClinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    /** By technique. */
    Map<String, String> of(Collection<String> ids) {
        return database.createNativeQuery(QUERY, Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .filter(row -> row.get(1) != null)
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }
}

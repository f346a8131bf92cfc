package health.plumbline.program.caseload;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The patients of the current clinic. */
@ApplicationScoped
public class Patients implements PanacheRepositoryBase<Patient, UUID> {

    /** @throws Rejection missing, if there is none or another clinic's */
    public Patient get(UUID id) {
        return findByIdOptional(id).orElseThrow(Rejection::missing);
    }

    /** Two requests with one id wait for each other, so that the second one finds what the first one made. */
    public void alone(UUID id) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:id, 0))", Object.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    /** @param after the last row of the page before, or empty */
    List<Patient> page(String named, Optional<Cursor> after, int limit) {
        var from = after.orElse(Cursor.START);
        return find(
                        """
                        lower(name) like lower(?1) escape '!'
                        and (lower(name) > lower(?2) or (lower(name) = lower(?2) and id > ?3))
                        order by lower(name), id""",
                        "%" + escaped(named) + "%",
                        from.name(),
                        from.id())
                .page(0, limit)
                .list();
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}

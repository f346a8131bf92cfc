package health.plumbline.portal.program;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;

/** Which techniques are of which category: the installation's and the current clinic's own. */
@ApplicationScoped
public class TechniqueCategories {

    /** What can be done on a day of much pain. */
    private static final Set<String> RESTFUL = Set.of("positional_decompression", "breathing");

    @Inject
    EntityManager database;

    @Inject
    CurrentClinic clinic;

    /** Techniques of rest and breathing; one that nobody told of is not among them. */
    public Set<String> restful() {
        var techniques = database.createNativeQuery(
                        """
                        select technique from technique_category
                        where clinic in ('*', :clinic) and category in (:restful)""",
                        Object.class)
                .setParameter("clinic", clinic.id())
                .setParameter("restful", RESTFUL)
                .getResultList();
        var restful = new HashSet<String>();
        techniques.forEach(technique -> restful.add((String) technique));
        return restful;
    }

    void keep(String technique, String category) {
        database.createNativeQuery(
                        """
                        insert into technique_category (clinic, technique, category)
                        values (:clinic, :technique, :category)
                        on conflict (clinic, technique) do update set category = excluded.category""")
                .setParameter("clinic", clinic.id())
                .setParameter("technique", technique)
                .setParameter("category", category)
                .executeUpdate();
    }
}

package health.plumbline.catalog.search;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.platform.tenancy.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** The techniques that the signed-in clinician keeps at hand in the current clinic. */
@ApplicationScoped
class Favourites {

    private static final String KNOWN =
            "select count(*) from technique_listing where clinic in ('*', :clinic) and technique = :id";

    private static final String ADD =
            """
            insert into technique_favourite (clinic, account, technique) values (:clinic, :account, :id)
            on conflict do nothing""";

    private static final String REMOVE =
            "delete from technique_favourite where clinic = :clinic and account = :account and technique = :id";

    private final Session database;
    private final CurrentClinic clinic;
    private final CurrentPerson person;

    Favourites(Session database, CurrentClinic clinic, CurrentPerson person) {
        this.database = database;
        this.clinic = clinic;
        this.person = person;
    }

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    void add(String technique) {
        change(ADD, technique);
    }

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    void remove(String technique) {
        change(REMOVE, technique);
    }

    private void change(String statement, String technique) {
        var known = database.createNativeQuery(KNOWN, Tuple.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", technique)
                .getSingleResult()
                .get(0, Long.class);
        if (known == 0) {
            throw Rejection.missing();
        }
        database.createNativeMutationQuery(statement)
                .setParameter("clinic", clinic.id())
                .setParameter("account", person.account())
                .setParameter("id", technique)
                .executeUpdate();
    }
}

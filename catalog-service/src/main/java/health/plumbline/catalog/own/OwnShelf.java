package health.plumbline.catalog.own;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import org.hibernate.Session;

/** The current clinic's own techniques as one thing: how many there are, how they are called, and who writes now. */
@ApplicationScoped
class OwnShelf {

    /** In use at once; no clinic writes as many, and nobody finds anything among more. */
    static final int MOST = 2_000;

    private final Session database;
    private final CurrentClinic clinic;

    OwnShelf(Session database, CurrentClinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    /** One at a time in a clinic until the end of the transaction, so that ids, names and their number can be relied on. */
    void lock() {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('own technique ' || :clinic, 0)) as text)",
                        String.class)
                .setParameter("clinic", clinic.id())
                .getSingleResult();
    }

    void mustHaveRoom() {
        var used = database.createNativeQuery(
                        "select count(*) from technique where clinic = :clinic and not retired", Long.class)
                .setParameter("clinic", clinic.id())
                .getSingleResult();
        if (used >= MOST) {
            throw Rejection.conflict(
                    "entry-limit",
                    "Your clinic has %d techniques of its own in use, which is as many as it may have. Retire one first."
                            .formatted(used));
        }
    }

    /** @param except the id of the technique that is to be called so */
    void mustBeFree(String name, String except) {
        var taken = database.createNativeQuery(
                        """
                        select t.id from technique t
                        join technique_revision r on r.clinic = t.clinic and r.technique = t.id and r.number = t.revision
                        where t.clinic = :clinic and not t.retired and lower(r.name) = lower(:name) and t.id <> :except""",
                        String.class)
                .setParameter("clinic", clinic.id())
                .setParameter("name", name)
                .setParameter("except", except)
                .getResultStream()
                .findFirst();
        if (taken.isPresent()) {
            throw Rejection.conflict(
                    "entry-name-used",
                    "Your clinic has a technique of this name already (%s). Revise that one, or choose another name."
                            .formatted(taken.get()));
        }
    }

    /** The id itself, or the first free of {@code id-2}, {@code id-3} and so on; retired ones keep theirs. */
    String free(String id) {
        var taken = new HashSet<>(database.createNativeQuery(
                        "select id from technique where clinic = :clinic and (id = :id or starts_with(id, :id || '-'))",
                        String.class)
                .setParameter("clinic", clinic.id())
                .setParameter("id", id)
                .getResultList());
        var candidate = id;
        for (var number = 2; taken.contains(candidate); number++) {
            candidate = id + "-" + number;
        }
        return candidate;
    }
}

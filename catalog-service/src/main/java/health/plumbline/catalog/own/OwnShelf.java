package health.plumbline.catalog.own;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Locale;
import org.hibernate.Session;

/** The current clinic's own techniques, or templates, as one thing: how many, how called, and who writes now. */
@ApplicationScoped
class OwnShelf {

    /** What stands on it, and how many at most are in use at once: no clinic writes as many, nobody finds more. */
    enum Of {
        TECHNIQUE(2_000),
        TEMPLATE(500);

        private final int most;

        Of(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }

        private String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Session database;
    private final CurrentClinic clinic;

    OwnShelf(Session database, CurrentClinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    /** One at a time in a clinic until the end of the transaction, so that ids, names and their number can be relied on. */
    void lock() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('own ' || :clinic, 0))", Object.class)
                .setParameter("clinic", clinic.id())
                .getSingleResult();
    }

    void mustHaveRoom(Of kind) {
        var used = database.createNativeQuery(
                        "select count(*) from %s where clinic = :clinic and not retired".formatted(kind.table()),
                        Long.class)
                .setParameter("clinic", clinic.id())
                .getSingleResult();
        if (used >= kind.most()) {
            throw Rejection.conflict(
                    "entry-limit",
                    "Your clinic has %d of its own in use, which is as many as it may have. Retire one first."
                            .formatted(used));
        }
    }

    /** @param except the id of the one that is to be called so */
    void mustBeFree(Of kind, String name, String except) {
        var taken = database.createNativeQuery(
                        """
                        select t.id from %1$s t
                        join %1$s_revision r on r.clinic = t.clinic and r.%1$s = t.id and r.number = t.revision
                        where t.clinic = :clinic and not t.retired and lower(r.name) = lower(:name) and t.id <> :except"""
                                .formatted(kind.table()),
                        String.class)
                .setParameter("clinic", clinic.id())
                .setParameter("name", name)
                .setParameter("except", except)
                .getResultStream()
                .findFirst();
        if (taken.isPresent()) {
            throw Rejection.conflict(
                    "entry-name-used",
                    "Your clinic has one of this name already (%s). Revise that one, or choose another name."
                            .formatted(taken.get()));
        }
    }

    /** The id itself, or the first free of {@code id-2}, {@code id-3} and so on; retired ones keep theirs. */
    String free(Of kind, String id) {
        var taken = new HashSet<>(database.createNativeQuery(
                        "select id from %s where clinic = :clinic and (id = :id or starts_with(id, :id || '-'))"
                                .formatted(kind.table()),
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

package health.plumbline.catalog.media;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The pictures and videos of the current clinic. */
@ApplicationScoped
class Media {

    private final Session database;
    private final CurrentClinic clinic;

    Media(Session database, CurrentClinic clinic) {
        this.database = database;
        this.clinic = clinic;
    }

    /** What the clinic has, all techniques together. */
    record Held(long items, long bytes) {}

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    Medium get(UUID id) {
        var medium = database.find(Medium.class, id);
        if (medium == null) {
            throw Rejection.missing();
        }
        return medium;
    }

    /** The oldest first. */
    List<Medium> of(String technique) {
        return database.createSelectionQuery(
                        "from Medium where technique = :technique order by addedAt, id", Medium.class)
                .setParameter("technique", technique)
                .getResultList();
    }

    Held held() {
        return database.createSelectionQuery("select count(*), coalesce(sum(bytes), 0) from Medium", Held.class)
                .getSingleResult();
    }

    boolean needs(String hash) {
        return database.createSelectionQuery("select count(*) from Medium where hash = :hash", Long.class)
                        .setParameter("hash", hash)
                        .getSingleResult()
                > 0;
    }

    void add(Medium medium) {
        database.persist(medium);
        database.flush();
    }

    void remove(Medium medium) {
        database.remove(medium);
    }

    /**
     * Until the end of the transaction nobody else attaches for this clinic or throws away its bytes: counts stay true, and
     * bytes that are just wanted again are not deleted.
     */
    void lock() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:what, 0))", Object.class)
                .setParameter("what", "media of " + clinic.id())
                .getSingleResult();
    }
}

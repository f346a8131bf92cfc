package health.plumbline.program.worklist;

import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;

/**
 * Says cheaply whether pages of the current clinic could look different by now: a mark that changes with every fact
 * that came in, and twice a minute in any case, for what colleagues did and for what only time changes.
 */
@ApplicationScoped
public class News {

    private static final long SECONDS = 30;

    @Inject
    Session database;

    @Inject
    CurrentClinic clinic;

    @Inject
    Clock clock;

    /** Call it in a transaction, before what it vouches for is read. */
    public String mark() {
        var newest = database.createNativeQuery("select max(taken_at) from inbox where clinic = :clinic", Tuple.class)
                .setParameter("clinic", clinic.id())
                .getSingleResult()
                .get(0, Instant.class);
        return (newest == null ? "0" : newest.toEpochMilli() + "-" + newest.getNano())
                + "-"
                + clock.instant().getEpochSecond() / SECONDS;
    }
}

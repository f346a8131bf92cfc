package health.plumbline.triage.clearance;

import health.plumbline.triage.edition.Editions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/**
 * Tells everybody whose clearance ended with its edition, clinic by clinic: nobody waits for it, and it goes on where it
 * was after a crash, because what is left to do is asked of the clearances themselves.
 */
@ApplicationScoped
class OutdatedSweep {

    private static final Logger LOG = Logger.getLogger(OutdatedSweep.class);
    private static final int BATCH = 200;

    @Inject
    Editions editions;

    @Inject
    EndOutdated ending;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    // Without the context of the schedule: each patient's clinic is bound to a unit of work of its own.
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .maxAsync(1)
            .build();

    record Held(String clinic, UUID patient) {}

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        executor.runAsync(this::sweep).join();
    }

    private void sweep() {
        try {
            var batch = left();
            batch.forEach(held -> ending.inClinic(held.clinic(), held.patient()));
            if (!batch.isEmpty()) {
                LOG.infof("Ended the clearances of %d patients, whose rules count no more", batch.size());
            }
        } catch (RuntimeException e) {
            LOG.warnf("Clearances by outdated rules wait to be ended: %s", e.getMessage());
        }
    }

    @ActivateRequestContext
    List<Held> left() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var outdated = editions.outdated();
            return outdated.isEmpty() ? List.of() : on(outdated);
        });
    }

    private List<Held> on(List<String> outdated) {
        List<?> rows = database.createNativeQuery(
                        "select clinic, patient from clearances_on(:outdated, :now, :most)", Tuple.class)
                .setParameter("outdated", outdated.toArray(String[]::new))
                .setParameter("now", clock.instant())
                .setParameter("most", BATCH)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Held(row.get(0, String.class), row.get(1, UUID.class)))
                .toList();
    }
}

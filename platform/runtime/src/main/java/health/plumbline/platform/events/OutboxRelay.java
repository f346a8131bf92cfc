package health.plumbline.platform.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/**
 * Takes what was committed to the outbox to Kafka, oldest first. Rows carry a status instead of the relay remembering a
 * position: a slow transaction that commits late is still found.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 200;

    @Inject
    AgroalDataSource database;

    @Inject
    FactTopic topic;

    @Inject
    Clock clock;

    // Cleared of everything: the transaction that woke the relay must not come along into its own.
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .maxAsync(1)
            .build();

    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();

    record Sendable(long seq, UUID id, String clinic, String type, String key, String payload, Instant at) {}

    /** Asks for a run soon; costs nothing when one is already under way. */
    void wake() {
        woken.set(true);
        if (running.compareAndSet(false, true)) {
            executor.runAsync(this::runWhileWoken);
        }
    }

    /** Catches what a crash between commit and wake left behind. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        wake();
    }

    private void runWhileWoken() {
        try {
            while (woken.getAndSet(false)) {
                while (relayBatch() == BATCH) {
                    LOG.debug("A full batch was relayed; there may be more");
                }
            }
        } catch (RuntimeException e) {
            // The rows stay unsent and the next look tries again.
            LOG.warnf("Facts wait in the outbox: %s", e.getMessage());
        } finally {
            running.set(false);
        }
    }

    private int relayBatch() {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            try (var connection = database.getConnection()) {
                if (!aloneIn(connection)) {
                    return 0;
                }
                var batch = oldest(connection);
                if (!batch.isEmpty()) {
                    topic.send(batch);
                    mark(connection, batch);
                }
                return batch.size();
            }
        });
    }

    /** One relay at a time per database keeps the order per key, however many instances of the service run. */
    private static boolean aloneIn(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select set_config('app.clinic', '-relay-', false), pg_try_advisory_xact_lock(7202611)");
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(2);
        }
    }

    private static List<Sendable> oldest(Connection connection) throws SQLException {
        var batch = new ArrayList<Sendable>();
        try (var statement = connection.prepareStatement(
                        """
                        select seq, id, clinic, type, key, payload, occurred_at from outbox
                        where sent_at is null order by seq limit %d for update skip locked"""
                                .formatted(BATCH));
                var row = statement.executeQuery()) {
            while (row.next()) {
                batch.add(new Sendable(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()));
            }
        }
        return batch;
    }

    private void mark(Connection connection, List<Sendable> batch) throws SQLException {
        try (var statement = connection.prepareStatement("update outbox set sent_at = ? where seq = any (?)")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", batch.stream().map(Sendable::seq).toArray()));
            statement.executeUpdate();
        }
    }
}

package health.plumbline.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.plumbline.platform.tenancy.CurrentClinic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Where a fact is put in the same transaction as the change it tells of; the relay takes it to Kafka. */
@ApplicationScoped
public class Outbox {

    @Inject
    EntityManager database;

    @Inject
    CurrentClinic clinic;

    @Inject
    FactJson json;

    @Inject
    Clock clock;

    @Inject
    OutboxRelay relay;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /** @throws jakarta.transaction.TransactionalException outside a transaction: a fact without its change is a lie */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Fact fact) {
        // Whoever writes facts of one key waits for the other to commit: so seq is the order of commits per key.
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
                .setParameter("key", fact.key())
                .getSingleResult();
        database.createNativeQuery(
                        """
                        insert into outbox (id, clinic, type, key, payload, occurred_at)
                        values (:id, :clinic, :type, :key, :payload, :at)""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("clinic", clinic.id())
                .setParameter("type", fact.getClass().getSimpleName())
                .setParameter("key", fact.key())
                .setParameter("payload", written(fact))
                .setParameter("at", clock.instant())
                .executeUpdate();
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private String written(Fact fact) {
        try {
            return json.mapper().writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact of type " + fact.getClass().getSimpleName() + " has no JSON", e);
        }
    }

    private final class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Only the outcome matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}

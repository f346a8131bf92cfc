package health.plumbline.platform.events;

import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;

/**
 * Keeps what could not be processed, by clinic and key: a patient with a parked fact may have missed a hold, so those who
 * let patients start ask here first.
 */
@ApplicationScoped
public class Parking {

    private static final Logger LOG = Logger.getLogger(Parking.class);

    @Inject
    CurrentClinic clinic;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** Whether a fact with this key is parked in the current clinic. */
    public boolean holds(String key) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select 1 from parked_fact where clinic = :clinic and key = :key)", Object.class)
                .setParameter("clinic", clinic.id())
                .setParameter("key", key)
                .getSingleResult();
    }

    @Retry(maxRetries = -1, maxDuration = 0, delay = 300, jitter = 200)
    @ActivateRequestContext
    void park(Inbox.Envelope envelope, String reason) {
        LOG.errorf(
                "Fact %s of type %s from %s is parked: %s", envelope.id(), envelope.type(), envelope.topic(), reason);
        if (envelope.complete()) {
            clinic.bind(envelope.clinic());
        }
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        """
                                insert into parked_fact (clinic, fact, key, type, topic, reason, parked_at)
                                values (:clinic, :fact, :key, :type, :topic, :reason, :at) on conflict do nothing""")
                .setParameter("clinic", clinic.id())
                .setParameter("fact", envelope.id())
                .setParameter("key", envelope.key())
                .setParameter("type", envelope.type())
                .setParameter("topic", envelope.topic())
                .setParameter("reason", reason)
                .setParameter("at", clock.instant())
                .executeUpdate());
    }
}

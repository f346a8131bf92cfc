package health.plumbline.platform.events;

import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.eclipse.microprofile.faulttolerance.Retry;

/** The inbox row and the effect of a fact, in one transaction and for the clinic of the fact. */
@ApplicationScoped
class InboxTransaction {

    @Inject
    CurrentClinic clinic;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** A passing failure: the same fact may work in a moment. */
    static class PassingFailure extends RuntimeException {
        PassingFailure(Throwable cause) {
            super(cause);
        }
    }

    // Without end: an acknowledged fact is never given up because a database is away for an hour.
    @Retry(maxRetries = -1, maxDuration = 0, delay = 300, jitter = 200, retryOn = PassingFailure.class)
    @ActivateRequestContext
    void once(Inbox.Envelope envelope, Runnable effect) {
        clinic.bind(envelope.clinic());
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (isNew(envelope)) {
                    effect.run();
                }
            });
        } catch (RuntimeException e) {
            if (PassingFailures.include(e)) {
                throw new PassingFailure(e);
            }
            throw new UnprocessableFact(
                    "Its effect was refused: "
                            + PassingFailures.root(e).getClass().getName(),
                    e);
        }
    }

    private boolean isNew(Inbox.Envelope envelope) {
        return database.createNativeQuery(
                                """
                                insert into inbox (clinic, fact, type, taken_at) values (:clinic, :fact, :type, :at)
                                on conflict do nothing""")
                        .setParameter("clinic", envelope.clinic())
                        .setParameter("fact", envelope.id())
                        .setParameter("type", envelope.type())
                        .setParameter("at", clock.instant())
                        .executeUpdate()
                == 1;
    }
}

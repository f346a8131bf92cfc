package health.plumbline.portal.triage;

import health.plumbline.platform.events.Inbox;
import health.plumbline.portal.hold.Holds;
import health.plumbline.portal.screening.ScreeningRequests;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What triage tells: holds, the epoch that its facts of safety carry, and which questions a patient is asked. */
@ApplicationScoped
class TriageListener {

    @Inject
    Inbox inbox;

    @Inject
    Holds holds;

    @Inject
    ScreeningRequests requests;

    record ScreeningRequested(UUID screening, UUID patient, Instant requestedAt) {}

    record ScreeningRequestEnded(UUID screening, UUID patient, Instant at) {}

    record ScreeningCompleted(UUID patient, Long epoch) {}

    record ClearanceGranted(UUID patient, Long epoch) {}

    record ClearanceRevoked(UUID patient, Long epoch) {}

    record HoldPlaced(UUID hold, UUID patient, Long epoch, Instant placedAt) {}

    record HoldLifted(UUID hold, UUID patient, Instant liftedAt) {}

    @Incoming("triage-facts")
    @Blocking
    void on(ConsumerRecord<String, String> fact) {
        inbox.take(
                fact,
                ScreeningRequested.class,
                asked -> requests.asked(
                        required(asked.screening()), required(asked.patient()), required(asked.requestedAt())));
        inbox.take(
                fact,
                ScreeningRequestEnded.class,
                ended -> requests.ended(required(ended.screening()), required(ended.patient()), required(ended.at())));
        inbox.take(fact, ScreeningCompleted.class, screened -> raise(screened.patient(), screened.epoch()));
        inbox.take(fact, ClearanceGranted.class, granted -> raise(granted.patient(), granted.epoch()));
        inbox.take(fact, ClearanceRevoked.class, revoked -> raise(revoked.patient(), revoked.epoch()));
        inbox.take(fact, HoldPlaced.class, placed -> {
            raise(placed.patient(), placed.epoch());
            holds.placed(required(placed.hold()), placed.patient(), required(placed.placedAt()));
        });
        inbox.take(
                fact,
                HoldLifted.class,
                lifted ->
                        holds.lifted(required(lifted.hold()), required(lifted.patient()), required(lifted.liftedAt())));
    }

    private void raise(UUID patient, Long epoch) {
        holds.raise(required(patient), required(epoch));
    }

    /** What is missing in a fact of safety is never guessed: the fact is parked and the patient withheld. */
    private static <T> T required(T value) {
        return Objects.requireNonNull(value, "field of a safety fact");
    }
}

package health.plumbline.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a fact from Kafka has its effect: once, in a transaction of its own, for the clinic that it carries. What fails
 * for a passing reason (no database) is tried until it works; what can never work is parked with its reason and sent to
 * the dead-letter topic, and the others go on.
 */
@ApplicationScoped
public class Inbox {

    @Inject
    FactJson json;

    @Inject
    InboxTransaction transaction;

    @Inject
    Parking parking;

    /**
     * Gives the fact to {@code effect} if it is of {@code type}, and does nothing if it is of another.
     *
     * @throws UnprocessableFact after it was parked; left uncaught, the connector sends the record to the dead letters
     */
    public <T> void take(ConsumerRecord<String, String> record, Class<T> type, Consumer<T> effect) {
        var envelope = Envelope.of(record);
        if (envelope.complete() && !type.getSimpleName().equals(envelope.type())) {
            return;
        }
        try {
            var fact = read(envelope, record.value(), type);
            transaction.once(envelope, () -> effect.accept(fact));
        } catch (UnprocessableFact e) {
            parking.park(envelope, e.getMessage());
            throw e;
        }
    }

    private <T> T read(Envelope envelope, String payload, Class<T> type) {
        if (!envelope.complete()) {
            throw new UnprocessableFact("It lacks an id, a type or a clinic", null);
        }
        try {
            return json.mapper().readValue(payload, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Without its cause: that quotes the data, and the connector writes it to the log.
            throw new UnprocessableFact(
                    "Its data does not fit its type: " + e.getClass().getSimpleName(), null);
        }
    }

    /** The CloudEvents attributes of a record that matter here. */
    record Envelope(String id, String type, String clinic, String key, String topic) {

        static Envelope of(ConsumerRecord<String, String> record) {
            var id = header(record, "ce_id");
            return new Envelope(
                    id == null ? record.topic() + "-" + record.partition() + "-" + record.offset() : id,
                    header(record, "ce_type"),
                    header(record, "ce_clinic"),
                    record.key(),
                    record.topic());
        }

        boolean complete() {
            return type != null && clinic != null && !clinic.isBlank();
        }

        private static String header(ConsumerRecord<String, String> record, String name) {
            var header = record.headers().lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}

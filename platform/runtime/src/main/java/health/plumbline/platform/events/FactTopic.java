package health.plumbline.platform.events;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** This service's own topic of facts, as CloudEvents in binary mode (attributes in headers, JSON as the value). */
@ApplicationScoped
class FactTopic {

    /** Longer than the producer's delivery timeout, so that its answer and not ours is the last word. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MutinyEmitter<String> facts;
    private final URI source;

    FactTopic(
            @Channel("facts") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1000)
                    MutinyEmitter<String> facts,
            @ConfigProperty(name = "plumbline.facts.source") String source) {
        this.facts = facts;
        this.source = URI.create("urn:plumbline:" + source);
    }

    /** Returns when the brokers have acknowledged every one of them; throws when they did not. */
    void send(List<OutboxRelay.Sendable> batch) {
        var acknowledged =
                batch.stream().map(fact -> facts.sendMessage(message(fact))).toList();
        Uni.join().all(acknowledged).andCollectFailures().await().atMost(PATIENCE);
    }

    private Message<String> message(OutboxRelay.Sendable fact) {
        var event = OutgoingCloudEventMetadata.builder()
                .withId(fact.id().toString())
                .withType(fact.type())
                .withSource(source)
                .withTimestamp(fact.at().atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("clinic", fact.clinic())
                .build();
        var record = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(fact.key())
                .build();
        return Message.of(fact.payload(), Metadata.of(event, record));
    }
}

package health.plumbline.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Facts on the real broker, as another service would write and read them. */
public final class Facts {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static KafkaProducer<String, String> producer;

    private Facts() {}

    /** A fact as it stands in Kafka. */
    public record Seen(String id, String type, String clinic, String key, String payload) {}

    /** Writes a fact with a new id and waits for the broker. */
    public static String publish(String topic, String type, String clinic, String key, String payload) {
        var id = UUID.randomUUID().toString();
        publish(id, topic, type, clinic, key, payload);
        return id;
    }

    /** Writes a fact with this id, so that it can be written twice. */
    public static void publish(String id, String topic, String type, String clinic, String key, String payload) {
        var record = new ProducerRecord<>(topic, key, payload);
        header(record.headers(), "ce_specversion", "1.0");
        header(record.headers(), "ce_id", id);
        header(record.headers(), "ce_type", type);
        header(record.headers(), "ce_source", "urn:plumbline:test");
        header(record.headers(), "ce_clinic", clinic);
        publish(record);
    }

    /** Writes any record at all, for what must be refused. */
    public static void publish(ProducerRecord<String, String> record) {
        try {
            producer().send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the topic holds a fact of this type that fits, from its very beginning. */
    public static Seen await(String topic, String type, Predicate<Seen> fits) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = consumer(topic)) {
            while (System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var seen = new Seen(
                            text(record.headers(), "ce_id"),
                            text(record.headers(), "ce_type"),
                            text(record.headers(), "ce_clinic"),
                            record.key(),
                            record.value());
                    if (type.equals(seen.type()) && fits.test(seen)) {
                        return seen;
                    }
                }
            }
        }
        throw new AssertionError("No " + type + " that fits was seen in " + topic);
    }

    public static Seen await(String topic, String type, String key) {
        return await(topic, type, seen -> key.equals(seen.key()));
    }

    /** Everything the topic holds now. */
    public static List<Seen> all(String topic) {
        var all = new ArrayList<Seen>();
        try (var consumer = consumer(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    all.add(new Seen(
                            text(record.headers(), "ce_id"),
                            text(record.headers(), "ce_type"),
                            text(record.headers(), "ce_clinic"),
                            record.key(),
                            record.value()));
                }
            }
        }
        return all;
    }

    private static synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", Broker.bootstrap(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }

    private static KafkaConsumer<String, String> consumer(String topic) {
        Broker.ensure(topic);
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Broker.bootstrap(), "allow.auto.create.topics", "true"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static void header(Headers headers, String name, String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

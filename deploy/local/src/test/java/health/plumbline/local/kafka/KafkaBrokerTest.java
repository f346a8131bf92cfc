package health.plumbline.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.local.Port;
import health.plumbline.local.Site;
import health.plumbline.local.Sites;
import health.plumbline.local.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path folder;

    private KafkaBroker broker;

    @AfterEach
    void stopped() throws Exception {
        if (broker != null) {
            broker.stop();
        }
    }

    @Test
    void its_class_path_holds_one_line_of_kafka_only() throws Exception {
        try (var jars = Files.list(Path.of("target/kafka-lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()).filter(name -> name.startsWith("kafka")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name).endsWith("-" + Versions.of("kafka") + ".jar"));
        }
    }

    @Test
    void topics_and_acknowledged_records_survive_a_kill() throws Exception {
        var site = Sites.in(folder);
        broker = new KafkaBroker(site);
        broker.start(Sites.silent());
        send(site);
        var killed = broker.process().orElseThrow();
        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();

        broker.start(Sites.silent());

        try (var admin = Admin.create(settings(site))) {
            var topic = admin.describeTopics(List.of("program.facts"))
                    .allTopicNames()
                    .get();
            assertThat(topic.get("program.facts").partitions()).hasSize(3);
            assertThat(admin.listTopics().names().get())
                    .contains("catalog.facts", "triage.facts", "portal.facts", "portal.parked");
        }
        assertThat(send(site)).isOne();
    }

    /** The place the record got in its partition. */
    private static long send(Site site) throws Exception {
        try (var producer = new KafkaProducer<>(settings(site), new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>("program.facts", 0, "key", "value"))
                    .get()
                    .offset();
        }
    }

    private static Map<String, Object> settings(Site site) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + site.ports().of(Port.KAFKA), "acks", "all");
    }
}

package health.plumbline.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The Kafka of this JVM: one real broker in KRaft mode. */
final class Broker {

    private static KafkaRaftServer server;
    private static String bootstrap;

    private Broker() {}

    static synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            var logs = Files.createTempDirectory("kafka-of-a-test");
            var settings = settings(freePort(), freePort(), logs);
            format(logs.toString());
            server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            bootstrap = settings.getProperty("advertised.listeners").replace("PLAINTEXT://", "");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(logs)));
        } catch (Exception e) {
            throw new IllegalStateException("Kafka did not start", e);
        }
    }

    static String bootstrap() {
        return bootstrap;
    }

    /** A topic that nobody has written to yet can be read all the same. */
    static void ensure(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void stop(Path logs) {
        server.shutdown();
        server.awaitShutdown();
        try (var files = Files.walk(logs)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
    }

    private static Properties settings(int port, int controller, Path logs) {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controller);
        settings.setProperty("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller);
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("log.dirs", logs.toString());
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        return settings;
    }

    private static void format(String directory) throws Exception {
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory)
                .addDirectory(directory)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .run();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

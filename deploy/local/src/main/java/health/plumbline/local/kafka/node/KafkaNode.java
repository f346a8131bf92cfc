package health.plumbline.local.kafka.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * A Kafka broker and its controller in one process: the main class of the child that {@code KafkaBroker} starts, on
 * Kafka's own class path. Writes {@code ready} when its topics are there.
 */
public final class KafkaNode {

    private static final int PARTITIONS = 3;

    private KafkaNode() {}

    /** Folder, port, controller port, ready file, then the topics. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var broker = "127.0.0.1:" + arguments[1];
        var controller = "127.0.0.1:" + arguments[2];
        var ready = Path.of(arguments[3]);
        var topics = Arrays.asList(arguments).subList(4, arguments.length);

        format(folder);
        var server = new KafkaRaftServer(new KafkaConfig(settings(folder, broker, controller)), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            server.awaitShutdown();
        }));
        createTopics(broker, topics);
        Files.writeString(ready, "ready\n");
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setIgnoreFormatted(true)
                .run();
    }

    private static Properties settings(Path folder, String broker, String controller) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + broker);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        settings.put("num.partitions", String.valueOf(PARTITIONS));
        // A single node can only keep one copy.
        for (var kind : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(kind + ".replication.factor", "1");
            settings.put(kind + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // A stack that was not started for weeks must not forget what its services have read.
        settings.put("offsets.retention.minutes", String.valueOf(365 * 24 * 60));
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller waits this long for the broker of before; nobody else could be it.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        // One person's machine: few threads and little memory.
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        return settings;
    }

    private static void createTopics(String broker, List<String> names) throws Exception {
        // Facts are the record that read models are rebuilt from, so they are never thrown away.
        var forEver = Map.of("retention.ms", "-1");
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            var topics = names.stream()
                    .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(forEver))
                    .toList();
            for (var result : admin.createTopics(topics).values().values()) {
                try {
                    result.get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
        }
    }
}

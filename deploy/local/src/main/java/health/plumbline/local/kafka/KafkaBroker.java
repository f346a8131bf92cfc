package health.plumbline.local.kafka;

import health.plumbline.local.Component;
import health.plumbline.local.Port;
import health.plumbline.local.Readiness;
import health.plumbline.local.Site;
import health.plumbline.local.Step;
import health.plumbline.local.Versions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kafka in a process of its own, with the topics of all services. */
public final class KafkaBroker implements Component {

    private static final int HEAP = 192;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SERVICES = List.of("catalog", "program", "triage", "portal");

    private final Site site;
    private volatile Process process;

    public KafkaBroker(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String title() {
        return "Kafka " + Versions.of("kafka");
    }

    @Override
    public String address() {
        return "127.0.0.1:" + site.ports().of(Port.KAFKA);
    }

    @Override
    public void start(Step step) throws IOException, InterruptedException {
        step.now("starting");
        var folder = Files.createDirectories(site.folders().data().resolve("kafka"));
        var ready = site.folders().data().resolve("kafka.ready");
        Files.deleteIfExists(ready);
        var log = site.folders().log(name());
        process = site.children().start(name(), new ProcessBuilder(command(folder, ready)), log);
        new Readiness(site, title(), process, log).await(PATIENCE, () -> Files.exists(ready));
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (process != null) {
            site.children().stop(name(), process.toHandle());
        }
    }

    @Override
    public Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    private List<String> command(Path folder, Path ready) {
        var command = new ArrayList<>(site.jdk().small(HEAP));
        command.addAll(List.of(
                "-cp",
                classPath(),
                "health.plumbline.local.kafka.node.KafkaNode",
                folder.toString(),
                String.valueOf(site.ports().of(Port.KAFKA)),
                String.valueOf(site.ports().of(Port.KAFKA_CONTROLLER)),
                ready.toString()));
        SERVICES.stream()
                .flatMap(service -> Stream.of(service + ".facts", service + ".parked"))
                .forEach(command::add);
        return command;
    }

    /** Kafka's jars and our main class, nothing of the launcher's and nothing of the services'. */
    private String classPath() {
        return site.folders().built().resolve("kafka-lib") + "/*" + File.pathSeparator
                + site.folders().built().resolve("classes");
    }
}

package health.plumbline.local.services;

import health.plumbline.local.Component;
import health.plumbline.local.Readiness;
import health.plumbline.local.Refusal;
import health.plumbline.local.Site;
import health.plumbline.local.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One of our own services, run from its jar as in production. */
public final class Service implements Component {

    private static final int HEAP = 192;
    private static final String MORE_OPTIONS = "PLUMBLINE_JAVA_OPTIONS";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Site site;
    private final ServiceKind kind;
    private volatile Process process;

    public Service(Site site, ServiceKind kind) {
        this.site = site;
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.word();
    }

    @Override
    public String title() {
        return kind.title();
    }

    @Override
    public String address() {
        return site.ports().url(kind.port());
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres", "kafka", "keycloak", "mail");
    }

    @Override
    public void prepare(Step step) {
        if (!Files.exists(jar())) {
            throw new Refusal(
                    title() + " is not built: " + jar() + " is missing; deploy/up without --no-build builds it");
        }
    }

    @Override
    public void start(Step step) throws IOException, InterruptedException {
        step.now("starting");
        var builder = new ProcessBuilder(command());
        builder.environment().putAll(new Settings(site, kind).environment());
        var log = site.folders().log(name());
        process = site.children().start(name(), builder, log);
        new Readiness(site, title(), process, log)
                .await(PATIENCE, () -> Readiness.answers(address() + "/q/health/ready"));
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

    private List<String> command() {
        var command = new ArrayList<>(site.jdk().small(HEAP));
        // Last, because the last of two contradicting options counts.
        command.addAll(Stream.of(System.getenv().getOrDefault(MORE_OPTIONS, "").split(" "))
                .filter(option -> !option.isBlank())
                .toList());
        command.addAll(
                List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar().toString()));
        return command;
    }

    private Path jar() {
        return site.folders().root().resolve(kind.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}

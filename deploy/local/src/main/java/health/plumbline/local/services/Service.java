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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of our own services, run from its jar as in production. */
public final class Service implements Component {

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
        var builder = new ProcessBuilder(List.of(
                site.jdk().java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar().toString()));
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

    private Path jar() {
        return site.folders().root().resolve(kind.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}

package health.plumbline.local.postgres;

import health.plumbline.local.Children;
import health.plumbline.local.Component;
import health.plumbline.local.Folders;
import health.plumbline.local.Port;
import health.plumbline.local.PrivateFile;
import health.plumbline.local.Readiness;
import health.plumbline.local.Refusal;
import health.plumbline.local.Site;
import health.plumbline.local.Step;
import health.plumbline.local.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** PostgreSQL on 127.0.0.1 with passwords, its data kept between runs. */
public final class PostgresServer implements Component {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site;
    private Identity identity;
    private Path home;
    private volatile Process process;

    public PostgresServer(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String title() {
        return "PostgreSQL " + Versions.of("postgresql");
    }

    @Override
    public String address() {
        return "127.0.0.1:" + site.ports().of(Port.POSTGRES);
    }

    @Override
    public void prepare(Step step) throws IOException, InterruptedException {
        identity = Identity.ofThisMachine();
        home = PostgresBinaries.unpack(site.folders().software(), step);
    }

    @Override
    public void start(Step step) throws IOException, InterruptedException {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            step.now("creating the database cluster");
            create();
        }
        step.now("starting");
        // The server itself is the child, not pg_ctl's grandchild, so that its death is noticed at once.
        process = site.children()
                .start(
                        name(),
                        identity.command(
                                home.resolve("bin/postgres"),
                                "-D",
                                data().toString(),
                                "-p",
                                String.valueOf(site.ports().of(Port.POSTGRES)),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "shared_buffers=64MB",
                                "-c",
                                "max_connections=150"),
                        log());
        new Readiness(site, title(), process, log()).await(PATIENCE, this::accepts);
        step.now("preparing databases");
        try {
            new Databases(site).prepare();
        } catch (SQLException failed) {
            throw new Refusal("The databases could not be prepared: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (home == null || !Files.exists(data().resolve("postmaster.pid"))) {
            return;
        }
        // SIGTERM would wait for every client to leave; "fast" sends them away and still writes everything down.
        control("-m", "fast", "-w", "-t", "30", "stop");
        if (process != null && process.isAlive()) {
            site.children().stop(name(), process.toHandle());
        }
        site.children().forget(name());
    }

    /** A server outlives a killed launcher. It is stopped in its own way rather than by its pid file. */
    public boolean stopLeftover() throws IOException, InterruptedException {
        if (!Files.exists(data().resolve("postmaster.pid"))) {
            return false;
        }
        if (home == null) {
            prepare(new Quiet());
        }
        boolean ran = control("status") == 0;
        if (ran) {
            stop();
        }
        return ran;
    }

    @Override
    public Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    private void create() throws IOException, InterruptedException {
        var draft = data().resolveSibling("postgres-creating");
        Folders.delete(draft);
        Files.createDirectories(draft);
        var password = draft.resolveSibling("postgres-creating.password");
        PrivateFile.write(password, site.secrets().of("postgres"));
        identity.giveAway(draft);
        identity.giveAway(password);
        int result = run(identity.command(
                home.resolve("bin/initdb"),
                "-D",
                draft.toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + password));
        Files.delete(password);
        if (result != 0) {
            throw new Refusal("The database cluster could not be created; see " + log());
        }
        // Named only when complete: an interrupted creation is done again from the beginning.
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean accepts() {
        try {
            new Databases(site).connectAsSuperuser("postgres").close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private int control(String... arguments) throws IOException, InterruptedException {
        var command = identity.command(home.resolve("bin/pg_ctl"), arguments);
        command.command().add("-D");
        command.command().add(data().toString());
        return run(command);
    }

    private int run(ProcessBuilder command) throws IOException, InterruptedException {
        return Children.apart(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start()
                .waitFor();
    }

    private Path data() {
        return site.folders().data().resolve("postgres");
    }

    private Path log() {
        return site.folders().log(name());
    }

    static {
        DriverManager.setLoginTimeout(5);
    }

    private record Quiet() implements Step {
        @Override
        public void now(String doing) {}

        @Override
        public void percent(String doing, int percent) {}
    }
}

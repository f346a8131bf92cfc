package health.plumbline.local;

import health.plumbline.local.demo.DemoData;
import health.plumbline.local.kafka.KafkaBroker;
import health.plumbline.local.keycloak.KeycloakServer;
import health.plumbline.local.mail.MailCatcher;
import health.plumbline.local.postgres.PostgresServer;
import health.plumbline.local.services.Service;
import health.plumbline.local.services.ServiceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Starts the whole of Plumbline on one machine, keeps it running, and stops it. Called by {@code deploy/up}. */
public final class Launcher {

    private static final int REFUSED = 2;
    private static final int FAILED = 1;

    private final long began = System.nanoTime();
    private final Options options;
    private final Site site;
    private final Progress progress;

    private Launcher(Options options, Site site, Progress progress) {
        this.options = options;
        this.site = site;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        var root = Path.of(System.getProperty("plumbline.root", "."))
                .toAbsolutePath()
                .normalize();
        try {
            var options = Options.parse(root, arguments, System.getenv());
            if (options.help()) {
                System.out.print(help());
                return 0;
            }
            OwnClasses.load();
            try (var lock = DataLock.of(options.data())) {
                return open(root, options).run();
            }
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            return REFUSED;
        } catch (IOException failed) {
            System.err.println("The stack could not be started: " + failed);
            return FAILED;
        } catch (InterruptedException interrupted) {
            return FAILED;
        }
    }

    static String help() throws IOException {
        try (var in = Launcher.class.getResourceAsStream("help.txt")) {
            return new String(Objects.requireNonNull(in, "help.txt").readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What an earlier run left is stopped first: it holds the ports and the data. */
    private static Launcher open(Path root, Options options) throws IOException, InterruptedException {
        var progress = new Progress(
                System.out, Boolean.getBoolean("plumbline.terminal"), Integer.getInteger("plumbline.columns", 100));
        var folders = new Folders(root, options.data());
        folders.create();
        Files.deleteIfExists(options.stack());
        var jdk = options.java().map(Jdk::chosen).orElseGet(Jdk::newest);
        var children = new Children(folders.running());
        var before = new Site(folders, options.ports(), new Secrets(folders.secrets()), jdk, children);
        if (new PostgresServer(before).stopLeftover()) {
            progress.say("  Stopped what an earlier run left behind: postgres");
        }
        for (var stopped : children.stopLeftovers()) {
            progress.say("  Stopped what an earlier run left behind: " + stopped);
        }
        if (options.fresh()) {
            folders.clear();
        }
        options.ports().mustBeFree(options.infrastructureOnly() ? Port.infrastructure() : EnumSet.allOf(Port.class));
        return new Launcher(
                options, new Site(folders, options.ports(), new Secrets(folders.secrets()), jdk, children), progress);
    }

    private int run() throws IOException, InterruptedException {
        var stack = new Stack(components(), site.children(), progress);
        var stackFile = new StackFile(options.stack(), site);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, stackFile), "stop"));
        keepLineMoving();
        progress.say("Starting Plumbline with Java " + site.jdk().version() + " on " + options.data());
        try {
            stack.start();
            if (options.demo()) {
                new DemoData(site).load(progress);
            }
            stackFile.write(stack.components());
            stack.watch(() -> rewrite(stackFile, stack));
            var time = Duration.ofNanos(System.nanoTime() - began);
            new Summary(site, options).print(progress, time, Memory.resident(stack.components()));
            new CountDownLatch(1).await();
            return 0;
        } catch (Children.Stopping interrupted) {
            return FAILED;
        } catch (IOException | RuntimeException failed) {
            if (!site.children().stopping()) {
                progress.say(failed instanceof Refusal ? failed.getMessage() : "The stack did not start: " + failed);
            }
            return FAILED;
        }
    }

    private List<Component> components() {
        List<Component> all = new ArrayList<>(List.of(
                new MailCatcher(site), new PostgresServer(site), new KafkaBroker(site), new KeycloakServer(site)));
        if (!options.infrastructureOnly()) {
            for (var kind : ServiceKind.values()) {
                all.add(new Service(site, kind));
            }
        }
        return all;
    }

    private void stop(Stack stack, StackFile stackFile) {
        var from = System.nanoTime();
        progress.say("Stopping");
        try {
            stackFile.delete();
        } catch (IOException failed) {
            progress.say("  " + options.stack() + " could not be removed: " + failed.getMessage());
        }
        stack.stop();
        progress.say("Stopped in " + Progress.seconds(Duration.ofNanos(System.nanoTime() - from)));
    }

    private static void rewrite(StackFile stackFile, Stack stack) {
        try {
            stackFile.write(stack.components());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void keepLineMoving() {
        Executors.newSingleThreadScheduledExecutor(work -> {
                    var thread = new Thread(work, "progress");
                    thread.setDaemon(true);
                    return thread;
                })
                .scheduleAtFixedRate(progress::tick, 500, 500, TimeUnit.MILLISECONDS);
    }
}

package health.plumbline.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stack of our own: the launcher as a child process, on free ports, with data that is forgotten afterwards. */
final class StartedStack implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final List<String> PORTS = List.of(
            "workspace",
            "catalog",
            "triage",
            "portal",
            "keycloak",
            "mail",
            "smtp",
            "postgres",
            "kafka",
            "kafka-controller");

    private final Path data;
    private final Path file;
    private final Path log;
    private final Process launcher;
    private final Thread lastResort = new Thread(this::close, "stop the stack");

    private StartedStack(Path root, Path target) throws IOException {
        data = target.resolve("stack");
        file = target.resolve("stack.json");
        log = target.resolve("stack.log");
        Files.createDirectories(target);
        stopWhatAnEarlierRunLeft();
        Files.deleteIfExists(file);
        var command = new ArrayList<>(List.of(root.resolve("deploy/up").toString(), "--no-build", "--fresh"));
        command.addAll(List.of("--data", data.toString(), "--stack", file.toString()));
        command.addAll(freePorts());
        launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Returns when it is ready; when it does not become ready, nothing of it is left behind. */
    static StartedStack start(Path root, Path target) throws IOException, InterruptedException {
        var from = System.nanoTime();
        var stack = new StartedStack(root, target);
        try {
            stack.awaitReady();
            System.out.printf("The stack was ready after %.1f s%n", (System.nanoTime() - from) / 1e9);
            return stack;
        } catch (RuntimeException | InterruptedException failed) {
            stack.close();
            throw failed;
        }
    }

    Path file() {
        return file;
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!Files.exists(file)) {
            if (launcher.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The stack ended while it started. It said:\n" + said());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The stack was not ready after " + READY_WITHIN.toSeconds() + " s. It said:\n" + said());
            }
        }
    }

    /** A run that was killed leaves its launcher behind; it holds the data directory and says so in its lock. */
    private void stopWhatAnEarlierRunLeft() throws IOException {
        var lock = data.resolve("launcher.lock");
        if (Files.exists(lock)) {
            var pid = Files.readString(lock).strip();
            ProcessHandle.of(pid.isEmpty() ? -1 : Long.parseLong(pid))
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(data.toString()))
                            .isPresent())
                    .ifPresent(StartedStack::stop);
        }
    }

    private static List<String> freePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            List<String> flags = new ArrayList<>();
            for (var name : PORTS) {
                // Held until all are found, so that no two get the same.
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                flags.addAll(List.of("--port", name + "=" + socket.getLocalPort()));
            }
            return flags;
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        stop(launcher.toHandle());
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            process.destroyForcibly();
            throw new IllegalStateException("The stack did not stop within " + STOPPED_WITHIN.toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

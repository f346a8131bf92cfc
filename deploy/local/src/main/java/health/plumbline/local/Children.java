package health.plumbline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts and stops processes. Once stopping, it starts no more, so that nothing slips through an interrupt. */
public final class Children {

    private static final List<String> APART = setsid();
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Path running;
    private boolean stopping;

    public Children(Path running) {
        this.running = running;
    }

    /** Its output goes to {@code log}, behind what is there already. */
    public synchronized Process start(String name, ProcessBuilder builder, Path log) throws IOException {
        if (stopping) {
            throw new Stopping();
        }
        var process = apart(builder)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        PidFile.of(running, name).write(process.toHandle());
        return process;
    }

    /** Ctrl-C reaches every process of the terminal's group at once; in a session of its own one stops in our order. */
    public static ProcessBuilder apart(ProcessBuilder builder) {
        var command = new ArrayList<>(APART);
        command.addAll(builder.command());
        return builder.command(command);
    }

    public void forget(String name) throws IOException {
        PidFile.of(running, name).delete();
    }

    public synchronized void refuseMore() {
        stopping = true;
    }

    public synchronized boolean stopping() {
        return stopping;
    }

    /** Asks first; insists after a quarter of a minute. */
    public void stop(String name, ProcessHandle process) throws IOException, InterruptedException {
        process.destroy();
        if (!gone(process, GRACE)) {
            process.destroyForcibly();
            gone(process, GRACE);
        }
        forget(name);
    }

    /** Stops what an earlier run left behind when it was killed, and says what it was. */
    List<String> stopLeftovers() throws IOException, InterruptedException {
        List<String> stopped = new ArrayList<>();
        List<Path> notes;
        try (var found = Files.list(running)) {
            notes = found.filter(file -> file.toString().endsWith(".pid")).toList();
        }
        for (var note : notes) {
            var file = new PidFile(note);
            var leftover = file.leftover();
            if (leftover.isPresent()) {
                stop(file.name(), leftover.get());
                stopped.add(file.name() + " (pid " + leftover.get().pid() + ")");
            }
            file.delete();
        }
        return stopped;
    }

    private static boolean gone(ProcessHandle process, Duration patience) throws InterruptedException {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException failed) {
            return !process.isAlive();
        }
    }

    private static List<String> setsid() {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, "setsid"))) {
                return List.of("setsid");
            }
        }
        return List.of();
    }

    /** The launcher is stopping; whatever was about to start does not. */
    public static final class Stopping extends RuntimeException {
        public Stopping() {
            super("stopping", null, false, false);
        }
    }
}

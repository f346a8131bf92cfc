package health.plumbline.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Starts one component again whenever its process dies: at once the first time, then with growing pauses. */
final class Watch {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(2);

    private final Component component;
    private final Children children;
    private final Progress progress;
    private final Executor threads;
    private final Runnable changed;
    private int deaths;
    private long lastDeath;

    Watch(Component component, Children children, Progress progress, Executor threads, Runnable changed) {
        this.component = component;
        this.children = children;
        this.progress = progress;
        this.threads = threads;
        this.changed = changed;
    }

    void begin() {
        component.process().ifPresent(process -> process.onExit().thenAcceptAsync(this::died, threads));
    }

    /** 0, 1, 2, 4 ... seconds. */
    static Duration pause(int deaths) {
        var pause = deaths <= 1 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(deaths - 2, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void died(Process process) {
        if (children.stopping()) {
            return;
        }
        progress.say("  " + component.title() + " ended unexpectedly (pid " + process.pid() + ", exit code "
                + process.exitValue() + "); starting it again");
        countDeath();
        CompletableFuture.delayedExecutor(pause(deaths).toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(this::revive);
    }

    private void countDeath() {
        long now = System.nanoTime();
        boolean longAgo = now - lastDeath > FORGIVEN_AFTER.toNanos();
        deaths = deaths > 0 && longAgo ? 1 : deaths + 1;
        lastDeath = now;
    }

    private void revive() {
        var line = progress.begin(component.title());
        try {
            synchronized (component) {
                component.start(line);
            }
            line.done(component.address() + " (again, pid "
                    + component.process().orElseThrow().pid() + ")");
            changed.run();
            begin();
        } catch (Children.Stopping stopping) {
            line.dropped();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            line.failed();
            tryLater(failed);
        }
    }

    private void tryLater(Exception failed) {
        if (children.stopping()) {
            return;
        }
        countDeath();
        var pause = pause(deaths);
        progress.say("  " + component.title() + " did not start (" + firstLine(failed) + "); trying again in "
                + pause.toSeconds() + " s");
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(this::stopAndRevive);
    }

    /** A process that never became ready is still there, and would hold the port. */
    private void stopAndRevive() {
        synchronized (component) {
            try {
                if (!children.stopping()) {
                    component.stop();
                }
            } catch (IOException | InterruptedException failed) {
                progress.say("  " + component.title() + " did not stop cleanly: " + failed.getMessage());
            }
        }
        revive();
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given");
    }
}

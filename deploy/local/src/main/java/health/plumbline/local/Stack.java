package health.plumbline.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** All components together: started as soon as what they need is ready, stopped in the opposite order. */
final class Stack {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Component> components;
    private final List<CompletableFuture<Void>> preparing = new CopyOnWriteArrayList<>();
    private final Children children;
    private final Progress progress;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "stack");
        thread.setDaemon(true);
        return thread;
    });

    /** @param components in an order in which each comes after what it needs */
    Stack(List<Component> components, Children children, Progress progress) {
        this.components = components;
        this.children = children;
        this.progress = progress;
    }

    List<Component> components() {
        return components;
    }

    /** Returns when everything is ready; throws the first failure otherwise. */
    void start() throws IOException, InterruptedException {
        Map<String, CompletableFuture<Void>> ready = new HashMap<>();
        var failed = new CompletableFuture<Void>();
        for (var component : components) {
            var needed = component.needs().stream().map(ready::get).toArray(CompletableFuture[]::new);
            var line = progress.begin(component.title());
            var prepared = CompletableFuture.runAsync(() -> prepare(component, line), threads);
            preparing.add(prepared);
            var started = CompletableFuture.allOf(prepared, CompletableFuture.allOf(needed))
                    .thenRunAsync(() -> start(component, line), threads);
            started.whenComplete((nothing, problem) -> {
                if (problem != null) {
                    failed.completeExceptionally(problem);
                    line.dropped();
                }
            });
            ready.put(component.name(), started);
        }
        var all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException problem) {
            rethrow(problem.getCause());
        }
    }

    /** Stops what runs and lets nothing start any more. */
    void stop() {
        children.refuseMore();
        preparing.forEach(work -> work.completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(failed -> null)
                .join());
        var waves = new ArrayList<List<Component>>();
        waves.add(components.stream()
                .filter(component -> component.needs().size() > 1)
                .toList());
        waves.add(components.stream()
                .filter(component -> component.needs().size() == 1)
                .toList());
        waves.add(components.stream()
                .filter(component -> component.needs().isEmpty())
                .toList());
        for (var wave : waves) {
            wave.stream()
                    .map(component -> CompletableFuture.runAsync(() -> stop(component), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    /** Watches every process and starts it again when it dies. */
    void watch(Runnable changed) {
        for (var component : components) {
            if (component.process().isPresent()) {
                new Watch(component, children, progress, threads, changed).begin();
            }
        }
    }

    private void prepare(Component component, Progress.Running line) {
        attempt(line, () -> component.prepare(line));
    }

    private void start(Component component, Progress.Running line) {
        attempt(line, () -> {
            // Stopping waits for this lock, so it never overlooks a process that is being started.
            synchronized (component) {
                component.start(line);
            }
        });
        line.done(component.address());
    }

    private void stop(Component component) {
        synchronized (component) {
            try {
                component.stop();
            } catch (IOException | InterruptedException | RuntimeException failed) {
                progress.say("  " + component.title() + " did not stop cleanly: " + failed.getMessage());
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void attempt(Progress.Running line, Work work) {
        try {
            work.run();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            // While stopping, things fail because what they need is gone, which is nobody's news.
            if (!children.stopping()) {
                line.failed();
            }
            throw new CompletionException(failed);
        }
    }

    private static void rethrow(Throwable problem) throws IOException, InterruptedException {
        if (problem instanceof IOException failed) {
            throw failed;
        }
        if (problem instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (problem instanceof RuntimeException failed) {
            throw failed;
        }
        throw new IllegalStateException(problem);
    }
}

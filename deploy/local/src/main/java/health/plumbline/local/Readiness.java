package health.plumbline.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a process to be ready: until it is, until it dies, or until patience ends. */
public record Readiness(Site site, String title, Process process, Path log) {

    private static final int LINES_SHOWN = 12;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Answers whether it is ready now; an {@link IOException} counts as "not yet". */
    public interface Look {
        boolean ready() throws IOException, InterruptedException;
    }

    public void await(Duration patience, Look look) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready(look)) {
            if (site.children().stopping()) {
                throw new Children.Stopping();
            }
            if (process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(title + " stopped with exit code " + process.exitValue() + ". The end of " + log
                        + ":\n" + endOf(log));
            }
            if (System.nanoTime() > deadline) {
                throw new Refusal(title + " was not ready after " + patience.toSeconds() + " s. The end of " + log
                        + ":\n" + endOf(log));
            }
        }
    }

    public static boolean answers(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private static boolean ready(Look look) throws InterruptedException {
        try {
            return look.ready();
        } catch (IOException notYet) {
            return false;
        }
    }

    public static String endOf(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException unreadable) {
            return "(cannot be read)";
        }
    }
}

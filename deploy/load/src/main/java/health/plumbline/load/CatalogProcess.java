package health.plumbline.load;

import health.plumbline.testkit.RealBackends;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** catalog-service from its jar, as in production, on a PostgreSQL and a Kafka of its own; it takes signed test tokens. */
final class CatalogProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** As deploy/up gives it. */
    private static final List<String> JAVA_OPTIONS =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Process process;

    /** @param root of the checkout, with what {@code mvn verify} built */
    CatalogProcess(Path root) throws IOException {
        var port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        new RealBackends().start().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + port);
        command.add("-jar");
        command.add(root.resolve("catalog-service/target/quarkus-app/quarkus-run.jar")
                .toString());
        var log = Files.createTempFile("catalog-service", ".log").toFile();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        // Whoever is interrupted leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitReady(log);
    }

    URI address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    private void awaitReady(File log) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("catalog-service did not start; see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean ready() {
        try {
            var question =
                    HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package health.plumbline.catalog.media.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A real S3 server, that checks signatures, as a process of its own. */
final class S3Server implements AutoCloseable {

    private static final Path JAR = Path.of("target/s3/s3proxy.jar");
    private static final String USER = "plumbline";
    private static final String SECRET = "a secret of this test";
    private static final Pattern LISTENING = Pattern.compile("Started ServerConnector@.*127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final URI address;

    private S3Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static S3Server start(Path folder) throws Exception {
        var settings = Files.writeString(
                folder.resolve("settings"),
                """
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=unused
                jclouds.credential=unused
                jclouds.filesystem.basedir=%s
                """
                        .formatted(USER, SECRET, Files.createDirectory(folder.resolve("buckets"))));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-Xmx128m", "-jar", JAR.toAbsolutePath().toString(), "--properties", settings.toString())
                .redirectErrorStream(true)
                .start();
        var port = new CompletableFuture<String>();
        var listener = new Thread(() -> listen(process, port), "s3-server");
        listener.setDaemon(true);
        listener.start();
        try {
            return new S3Server(process, URI.create("http://127.0.0.1:" + port.get(60, TimeUnit.SECONDS)));
        } catch (Exception silent) {
            process.destroyForcibly();
            throw silent;
        }
    }

    private static void listen(Process process, CompletableFuture<String> port) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var found = LISTENING.matcher(line);
                if (found.find()) {
                    port.complete(found.group(1));
                }
            }
            port.completeExceptionally(new IllegalStateException("The S3 server ended before it listened"));
        } catch (IOException ended) {
            port.completeExceptionally(ended);
        }
    }

    Bucket bucket(String name) {
        return bucket(name, SECRET);
    }

    Bucket bucket(String name, String secret) {
        return new Bucket(name, "us-east-1", Optional.of(address), Optional.of(USER), Optional.of(secret));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

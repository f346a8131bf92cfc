package health.plumbline.catalog.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where uploads are worked on: a folder for each, that is gone when the work is over, however it ended. */
@ApplicationScoped
class Benches {

    private final Path folder;

    Benches(@ConfigProperty(name = "plumbline.media.directory") Path directory) {
        folder = directory.resolve("benches");
    }

    record Bench(Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    Bench one() throws IOException {
        Files.createDirectories(folder);
        return new Bench(Files.createTempDirectory(folder, ""));
    }
}

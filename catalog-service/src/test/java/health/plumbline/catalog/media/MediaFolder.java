package health.plumbline.catalog.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies in the folder of the service under test. */
final class MediaFolder {

    private static final Path FOLDER = Path.of("target/media");

    private MediaFolder() {}

    /** Every file, kept or on its way. */
    static List<String> files() {
        if (Files.notExists(FOLDER)) {
            return List.of();
        }
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(FOLDER::relativize)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of those, what was kept. */
    static List<String> kept() {
        return files().stream().filter(file -> file.startsWith("kept/")).toList();
    }
}

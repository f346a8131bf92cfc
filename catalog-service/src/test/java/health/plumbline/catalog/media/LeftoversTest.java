package health.plumbline.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void what_nobody_works_on_any_more_goes_and_what_is_kept_stays() throws IOException {
        var upload = file("arriving/upload", Duration.ofHours(3));
        var bench = file("benches/1/drawn", Duration.ofHours(3)).getParent();
        age(bench, Duration.ofHours(3));
        var young = file("arriving/young", Duration.ofHours(1));
        var kept = file("kept/north/ab/cd/abcd", Duration.ofDays(300));

        new Leftovers(folder, Clock.fixed(NOW, ZoneOffset.UTC)).clear(null);

        assertThat(upload).doesNotExist();
        assertThat(bench.resolve("drawn")).doesNotExist();
        assertThat(young).exists();
        assertThat(kept).exists();
    }

    private Path file(String name, Duration old) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        age(file, old);
        return file;
    }

    private static void age(Path path, Duration old) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(NOW.minus(old)));
    }
}

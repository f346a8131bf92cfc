package health.plumbline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process beyond the life of the launcher. Process numbers are used again, so the time it started is kept
 * too: only a process with both is the one that was started here.
 */
record PidFile(Path file) {

    /** The kernel counts in ticks since boot, and the clock time of boot moves a little when the clock is corrected. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static PidFile of(Path folder, String name) {
        return new PidFile(folder.resolve(name + ".pid"));
    }

    void write(ProcessHandle process) throws IOException {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        PrivateFile.write(file, process.pid() + " " + started + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    String name() {
        return file.getFileName().toString().replaceFirst("\\.pid$", "");
    }

    /** The process that was written down, when it still runs. */
    Optional<ProcessHandle> leftover() throws IOException {
        try {
            var words = Files.readString(file).strip().split(" ");
            var started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, started));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (RuntimeException unreadable) {
            // A half-written note names nobody, and nobody's process is ever stopped on a guess.
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant noted) {
        return process.info()
                .startInstant()
                .filter(actual -> Duration.between(noted, actual).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
    }
}

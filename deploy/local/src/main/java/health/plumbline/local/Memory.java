package health.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much memory the stack holds, the launcher included. */
final class Memory {

    private Memory() {}

    /** Mebibytes, memory shared between processes counted once; empty where the system does not tell. */
    static Optional<Long> resident(List<Component> components) {
        long kibibytes = Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        components.stream()
                                .flatMap(component -> component.process().map(Process::toHandle).stream())
                                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants())))
                .distinct()
                .mapToLong(process -> kibibytes(process.pid()))
                .sum();
        return kibibytes == 0 ? Optional.empty() : Optional.of(kibibytes / 1024);
    }

    private static long kibibytes(long pid) {
        var process = Path.of("/proc", String.valueOf(pid));
        return read(process.resolve("smaps_rollup"), "Pss:")
                .or(() -> read(process.resolve("status"), "VmRSS:"))
                .orElse(0L);
    }

    private static Optional<Long> read(Path file, String field) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException notThere) {
            return Optional.empty();
        }
    }
}

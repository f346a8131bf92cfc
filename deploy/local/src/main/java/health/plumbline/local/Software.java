package health.plumbline.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Programs that are unpacked once per version and then only read. */
public record Software(Path folder) {

    /** Fills the folder of one program. */
    public interface Filling {
        void into(Path draft) throws IOException, InterruptedException;
    }

    /**
     * The folder {@code name}, filled when it is not there yet. It gets its name only when it is complete, so whatever
     * was interrupted is simply done again; launchers side by side wait for each other.
     */
    public Path once(String name, Filling filling) throws IOException, InterruptedException {
        var home = folder.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(folder);
        var lock = folder.resolve(name + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (Files.isDirectory(home)) {
                return home;
            }
            var draft = folder.resolve(name + ".unpacking");
            Folders.delete(draft);
            Files.createDirectories(draft);
            filling.into(draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }
}

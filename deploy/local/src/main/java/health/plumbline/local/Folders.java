package health.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where things are: what was built, what was unpacked and may be shared, and what belongs to one data directory.
 *
 * @param root the checkout
 * @param data the directory that survives a stop
 */
public record Folders(Path root, Path data) {

    /** Unpacked programs, keyed by version, shared by every data directory and kept by {@code --fresh}. */
    public Software software() {
        return new Software(root.resolve("deploy/local/software"));
    }

    public Path built() {
        return root.resolve("deploy/local/target");
    }

    public Path realmTemplate() {
        return root.resolve("deploy/keycloak/plumbline-realm.json");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** Pictures and videos of the clinics' own techniques. */
    public Path media() {
        return data.resolve("media");
    }

    /** Which processes run now. */
    Path running() {
        return data.resolve("running");
    }

    Path secrets() {
        return data.resolve("secrets.properties");
    }

    void create() throws IOException {
        Files.createDirectories(logs());
        Files.createDirectories(running());
    }

    /** Forgets everything but the lock, which is held. */
    void clear() throws IOException {
        try (var all = Files.list(data)) {
            for (var path : all.filter(path -> !path.endsWith(DataLock.NAME)).toList()) {
                delete(path);
            }
        }
        create();
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

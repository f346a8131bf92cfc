package health.plumbline.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads every class of the launcher at once. A build while the stack runs replaces the class files, and what is needed
 * to stop must not be missing or changed by then.
 */
final class OwnClasses {

    private static final String SUFFIX = ".class";

    private OwnClasses() {}

    static void load() throws IOException {
        try {
            var home = Path.of(OwnClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(home)) {
                for (var file : files.filter(OwnClasses::ours).toList()) {
                    var name = home.relativize(file).toString().replace('/', '.');
                    Class.forName(name.substring(0, name.length() - SUFFIX.length()));
                }
            }
        } catch (URISyntaxException | ClassNotFoundException impossible) {
            throw new IOException(impossible);
        }
    }

    /** The broker's main class runs in another process, on Kafka's class path. */
    private static boolean ours(Path file) {
        return file.toString().endsWith(SUFFIX)
                && !file.getParent().getFileName().toString().equals("node");
    }
}

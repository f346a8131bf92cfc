package health.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of the programs the stack unpacks, as the build knows them. */
public final class Versions {

    private static final Properties KNOWN = new Properties();

    static {
        try (var in = Versions.class.getResourceAsStream("versions.properties")) {
            KNOWN.load(Objects.requireNonNull(in, "versions.properties"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Versions() {}

    public static String of(String program) {
        return KNOWN.getProperty(program);
    }
}

package health.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of one data directory: made on first use, kept in a file only its owner can read. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            }
        }
    }

    /** 64 hexadecimal digits, the same ones every time for the same name. */
    public synchronized String of(String name) {
        var secret = known.getProperty(name);
        if (secret != null) {
            return secret;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        known.setProperty(name, made);
        keep();
        return made;
    }

    private void keep() {
        var lines = new StringBuilder("# Secrets of this local stack, generated. Deleted by deploy/up --fresh.\n");
        known.stringPropertyNames().stream().sorted().forEach(name -> lines.append(name)
                .append('=')
                .append(known.getProperty(name))
                .append('\n'));
        try {
            PrivateFile.write(file, lines.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot keep the generated passwords in " + file, failed);
        }
    }
}

package health.plumbline.catalog.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writing to a caller who may have gone, from where no checked exception may be thrown. */
public final class Streams {

    private Streams() {}

    /** Something that writes. */
    @FunctionalInterface
    public interface Write {
        void run() throws IOException;
    }

    public static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package health.plumbline.catalog.media.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies so many bytes and no fewer, a piece at a time. */
final class Streams {

    private static final int PIECE = 8192;

    private Streams() {}

    /** @throws EOFException if there are not as many */
    static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var piece = new byte[PIECE];
        for (long left = length; left > 0; ) {
            int read = in.read(piece, 0, (int) Math.min(left, PIECE));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(piece, 0, read);
            left -= read;
        }
    }
}

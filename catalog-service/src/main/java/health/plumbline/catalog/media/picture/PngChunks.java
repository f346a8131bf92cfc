package health.plumbline.catalog.media.picture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The chunks of a PNG without which there is no picture. Texts, profiles and times are left behind unread, because some are
 * compressed and would grow a thousandfold, and so is whatever follows the end.
 */
final class PngChunks {

    static final long SIGNATURE = 0x89504E470D0A1A0AL;

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** With the most bytes each may have. */
    private static final Map<String, Integer> OF_THE_PICTURE =
            Map.of("IHDR", 13, "PLTE", 768, "tRNS", 256, "IDAT", NO_LIMIT, "IEND", 0);

    private PngChunks() {}

    /** @throws BrokenPicture if it ends before its end, or a chunk cannot be */
    static void copy(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(from);
        var out = new DataOutputStream(to);
        if (in.readLong() != SIGNATURE) {
            throw new BrokenPicture("no signature");
        }
        out.writeLong(SIGNATURE);
        String type;
        do {
            int length = in.readInt();
            var name = in.readNBytes(4);
            type = new String(name, StandardCharsets.ISO_8859_1);
            var most = OF_THE_PICTURE.get(type);
            if (length < 0 || most != null && length > most) {
                throw new BrokenPicture("chunk " + type);
            }
            if (most == null) {
                in.skipNBytes(length + 4L);
            } else {
                out.writeInt(length);
                out.write(name);
                Streams.copy(in, out, length + 4L);
            }
        } while (!type.equals("IEND"));
    }
}

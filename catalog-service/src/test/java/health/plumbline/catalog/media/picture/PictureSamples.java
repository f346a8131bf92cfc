package health.plumbline.catalog.media.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures to upload, sound and hostile. */
public final class PictureSamples {

    public static final String SECRET_PLACE = "53.4808N 2.2426W";

    private PictureSamples() {}

    /** Red at the upper left, blue everywhere else. */
    public static BufferedImage drawing(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        return picture;
    }

    public static byte[] png(int width, int height) {
        return written("png", drawing(width, height));
    }

    public static byte[] jpeg(int width, int height) {
        return written("jpeg", drawing(width, height));
    }

    /** As a telephone writes it: held like this, taken there. */
    public static byte[] photograph(int width, int height, int orientation) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + 40);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(SECRET_PLACE.getBytes(StandardCharsets.ISO_8859_1));
        return afterStart(jpeg(width, height), segment(0xE1, exif.array()), segment(0xFE, "Taken by Pat".getBytes()));
    }

    public static byte[] afterStart(byte[] jpeg, byte[]... segments) {
        return bytes(out -> {
            out.write(jpeg, 0, 2);
            Arrays.stream(segments).forEach(out::writeBytes);
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    static byte[] segment(int marker, byte[] payload) {
        return bytes(out -> {
            out.writeBytes(new byte[] {
                (byte) 0xFF, (byte) marker, (byte) (payload.length + 2 >> 8), (byte) (payload.length + 2)
            });
            out.writeBytes(payload);
        });
    }

    public static byte[] followedBy(byte[] file, String more) {
        return bytes(out -> {
            out.writeBytes(file);
            out.writeBytes(more.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** All black, one bit a pixel: a few kilobytes, whatever its size. */
    public static byte[] blackPng(int width, int height) {
        return rawPng(width, height, 1, 0, new byte[0], (width + 7) / 8 + 1L);
    }

    /** Says that it is small, and unpacks to so many bytes. */
    public static byte[] bomb(long unpacked) {
        return bytes(out -> {
            head(out, 16, 16, 8, 0);
            chunk(out, "IDAT", deflated(unpacked));
            chunk(out, "IEND", new byte[0]);
        });
    }

    /** With a compressed text of so many bytes, in a kind of picture whose texts the JDK reads even when told not to. */
    static byte[] textBomb(long unpacked) {
        var text = bytes(out -> {
            out.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(deflated(unpacked));
        });
        var chunks = bytes(out -> {
            chunk(out, "PLTE", new byte[6]);
            chunk(out, "zTXt", text);
        });
        return rawPng(16, 16, 1, 3, chunks, 3);
    }

    private static byte[] rawPng(int width, int height, int depth, int colour, byte[] between, long row) {
        return bytes(out -> {
            head(out, width, height, depth, colour);
            out.writeBytes(between);
            chunk(out, "IDAT", deflated(row * height));
            chunk(out, "IEND", new byte[0]);
        });
    }

    private static void head(ByteArrayOutputStream out, int width, int height, int depth, int colour) {
        out.writeBytes(ByteBuffer.allocate(8).putLong(PngChunks.SIGNATURE).array());
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) depth)
                        .put((byte) colour)
                        .array());
    }

    static void chunk(ByteArrayOutputStream to, String type, byte[] data) {
        var body = bytes(out -> {
            out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(data);
        });
        var crc = new CRC32();
        crc.update(body);
        try (var out = new DataOutputStream(to)) {
            out.writeInt(data.length);
            out.write(body);
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(long zeros) {
        var to = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(to, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            var piece = new byte[1 << 20];
            for (long left = zeros; left > 0; left -= piece.length) {
                out.write(piece, 0, (int) Math.min(piece.length, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }

    static byte[] written(String format, BufferedImage picture) {
        return bytes(out -> {
            try {
                ImageIO.write(picture, format, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] bytes(Consumer<ByteArrayOutputStream> writing) {
        var out = new ByteArrayOutputStream();
        writing.accept(out);
        return out.toByteArray();
    }
}

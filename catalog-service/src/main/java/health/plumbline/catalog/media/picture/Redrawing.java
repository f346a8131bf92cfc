package health.plumbline.catalog.media.picture;

import health.plumbline.platform.problem.Rejection;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Draws a picture anew, so that of the uploaded file only what can be seen is left. Its size is looked at before anything is
 * decoded, and a big one is thinned out while it is: never more than {@link #MOST_DECODED} bytes and the result are held.
 */
public final class Redrawing {

    /** Pixels a side. */
    static final int LONGEST_SIDE = 6_000;

    static final long MOST_PIXELS = 24_000_000;

    /** Pixels a side of what is kept; fills a tablet. */
    static final int KEPT_SIDE = 1_600;

    static final long MOST_DECODED = 48L << 20;

    private static final float QUALITY = 0.85f;

    private final PictureFormat format;

    private Redrawing(PictureFormat format) {
        this.format = format;
    }

    /** @param width pixels, as it is seen */
    public record Drawn(int width, int height) {}

    /**
     * @param bare a new file for what lies between; to be thrown away
     * @param drawn a new file for the result
     * @throws Rejection if it is too large or is no picture that can be read
     */
    public static Drawn of(PictureFormat format, Path upload, Path bare, Path drawn) throws IOException {
        try {
            return new Redrawing(format).draw(upload, bare, drawn);
        } catch (Rejection rejection) {
            throw rejection;
        } catch (IOException | RuntimeException unreadable) {
            // The readers of the JDK answer nonsense with whatever comes up, from index to negative size.
            if (Files.notExists(upload)) {
                throw new IOException("The upload is gone", unreadable);
            }
            throw Rejection.invalid(
                    "media-broken",
                    "This picture cannot be read: it is incomplete, or of a kind that we do not know. Open it, save it anew as JPEG or PNG, and try again.");
        }
    }

    private Drawn draw(Path upload, Path bare, Path drawn) throws IOException {
        Orientation orientation;
        try (var in = new BufferedInputStream(Files.newInputStream(upload));
                var out = new BufferedOutputStream(Files.newOutputStream(bare))) {
            orientation = format.bare(in, out);
        }
        var upright = upright(decoded(bare), orientation);
        write(upright, drawn);
        return new Drawn(upright.getWidth(), upright.getHeight());
    }

    private BufferedImage decoded(Path bare) throws IOException {
        var reader = format.reader();
        try (var input = new FileImageInputStream(bare.toFile())) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            mustBeOfSensibleSize(width, height);
            var wanted = reader.getDefaultReadParam();
            int step = step(width, height, bytesPerPixel(reader));
            wanted.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, wanted);
        } finally {
            reader.dispose();
        }
    }

    static void mustBeOfSensibleSize(int width, int height) {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw Rejection.invalid(
                    "picture-too-large",
                    "A picture may have at most %,d pixels a side and 24 million in all; this one has %,d by %,d. Make it smaller and try again."
                            .formatted(LONGEST_SIDE, width, height));
        }
    }

    /** Every how manieth pixel is read: as many as fit, and no fewer than are kept as long as they do. */
    static int step(int width, int height, int bytesPerPixel) {
        int step = Math.max(1, Math.max(width, height) / KEPT_SIDE);
        while ((long) thinned(width, step) * thinned(height, step) * bytesPerPixel > MOST_DECODED) {
            step++;
        }
        return step;
    }

    private static int thinned(int side, int step) {
        return (side + step - 1) / step;
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        var pixel = reader.getImageTypes(0).next().getSampleModel();
        int bits = 0;
        for (int band = 0; band < pixel.getNumBands(); band++) {
            bits += Math.max(8, pixel.getSampleSize(band));
        }
        return bits / 8;
    }

    private BufferedImage upright(BufferedImage read, Orientation orientation) {
        double scale = Math.min(1, (double) KEPT_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean clear = format == PictureFormat.PNG && read.getColorModel().hasAlpha();
        var upright = new BufferedImage(
                orientation.turned() ? height : width,
                orientation.turned() ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            var turn = orientation.upright(width, height);
            turn.scale((double) width / read.getWidth(), (double) height / read.getHeight());
            pen.drawImage(read, turn, null);
        } finally {
            pen.dispose();
        }
        return upright;
    }

    private void write(BufferedImage picture, Path file) throws IOException {
        var writer = format.writer();
        try (var output = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}

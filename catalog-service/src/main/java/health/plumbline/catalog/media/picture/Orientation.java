package health.plumbline.catalog.media.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: what has to be done to what it wrote, so that up is up. In the order of Exif, from 1. */
enum Orientation {
    UPRIGHT(1, 0, 0, 1),
    MIRRORED(-1, 0, 0, 1),
    UPSIDE_DOWN(-1, 0, 0, -1),
    UPSIDE_DOWN_MIRRORED(1, 0, 0, -1),
    LEFT_MIRRORED(0, 1, 1, 0),
    LEFT(0, 1, -1, 0),
    RIGHT_MIRRORED(0, -1, -1, 0),
    RIGHT(0, -1, 1, 0);

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private final int xx;
    private final int yx;
    private final int xy;
    private final int yy;

    Orientation(int xx, int yx, int xy, int yy) {
        this.xx = xx;
        this.yx = yx;
        this.xy = xy;
        this.yy = yy;
    }

    /** Whether width and height change places. */
    boolean turned() {
        return xx == 0;
    }

    /** Maps a picture of this width and height, as it was written, to one that stands upright at 0, 0. */
    AffineTransform upright(double width, double height) {
        double right = xx * width + xy * height;
        double down = yx * width + yy * height;
        return new AffineTransform(xx, yx, xy, yy, right < 0 ? -right : 0, down < 0 ? -down : 0);
    }

    /** Upright if it does not say, or nothing that makes sense. */
    static Orientation inExif(byte[] payload, int from) {
        try {
            var tiff = ByteBuffer.wrap(payload, from, payload.length - from).slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
                    return values()[tiff.getShort(entry + 8) - 1];
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException nonsense) {
            return UPRIGHT;
        }
    }
}

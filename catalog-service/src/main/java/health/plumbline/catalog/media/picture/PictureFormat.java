package health.plumbline.catalog.media.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;

/** What can be drawn anew, and is written as what it was: line drawings stay sharp, photographs small. */
public enum PictureFormat {
    PNG,
    JPEG;

    Orientation bare(InputStream in, OutputStream out) throws IOException {
        if (this == JPEG) {
            return JpegSegments.copy(in, out);
        }
        PngChunks.copy(in, out);
        return Orientation.UPRIGHT;
    }

    ImageReader reader() {
        return ImageIO.getImageReadersByFormatName(name()).next();
    }

    ImageWriter writer() {
        return ImageIO.getImageWritersByFormatName(name()).next();
    }
}

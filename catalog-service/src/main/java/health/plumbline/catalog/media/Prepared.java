package health.plumbline.catalog.media;

import java.math.BigDecimal;
import java.nio.file.Path;

/**
 * An upload that was made harmless.
 *
 * @param file what is kept of it
 * @param hash SHA-256 of that file, in hexadecimal digits
 * @param width pixels, of a picture
 * @param height pixels, of a picture
 * @param seconds of a video
 */
record Prepared(
        MediaKind kind, Path file, String hash, long bytes, Integer width, Integer height, BigDecimal seconds) {}

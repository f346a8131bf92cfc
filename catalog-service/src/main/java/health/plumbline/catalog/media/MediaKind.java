package health.plumbline.catalog.media;

import health.plumbline.platform.problem.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** What may be attached. Told by the first bytes alone: a file's name and what its sender calls it are anybody's claim. */
enum MediaKind {
    PNG("image/png", "png", 12L << 20),
    JPEG("image/jpeg", "jpg", 12L << 20),
    MP4("video/mp4", "mp4", 32L << 20);

    private static final byte[] PNG_BEGINS = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG_BEGINS = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] MP4_GOES_ON = "ftyp".getBytes(StandardCharsets.US_ASCII);
    private static final int ENOUGH = 12;
    private static final int MIB = 1 << 20;

    private final String type;
    private final String ending;
    private final long mostBytes;

    MediaKind(String type, String ending, long mostBytes) {
        this.type = type;
        this.ending = ending;
        this.mostBytes = mostBytes;
    }

    /** The media type it is answered with. */
    String type() {
        return type;
    }

    /** Of a file's name. */
    String ending() {
        return ending;
    }

    boolean isVideo() {
        return this == MP4;
    }

    /** @throws Rejection if it is nothing that may be attached, or too much of it */
    static MediaKind of(Path upload) throws IOException {
        long size = Files.size(upload);
        if (size == 0) {
            throw Rejection.invalid("media-empty", "The file is empty. Choose it again.");
        }
        var kind = told(upload);
        if (size > kind.mostBytes) {
            throw Rejection.invalid(
                    "media-too-large",
                    "This file is too large: at most %d MB for this kind. Make it smaller and try again."
                            .formatted(kind.mostBytes / MIB));
        }
        return kind;
    }

    private static MediaKind told(Path upload) throws IOException {
        byte[] first;
        try (var in = Files.newInputStream(upload)) {
            first = in.readNBytes(ENOUGH);
        }
        if (holds(first, 0, PNG_BEGINS)) {
            return PNG;
        }
        if (holds(first, 0, JPEG_BEGINS)) {
            return JPEG;
        }
        if (holds(first, 4, MP4_GOES_ON)) {
            return MP4;
        }
        throw Rejection.invalid(
                "media-type-refused",
                "Only pictures as PNG or JPEG and videos as MP4 can be attached, and this is none of them, whatever its name says. Save or export it as one.");
    }

    private static boolean holds(byte[] bytes, int at, byte[] what) {
        return bytes.length >= at + what.length && Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
    }
}

package health.plumbline.catalog.media.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The segments of a JPEG without which there is no picture; of the others only the orientation is read. Camera, place,
 * thumbnail, profile, comments and whatever follows the end are left behind.
 */
final class JpegSegments {

    /** Each scan goes over the whole picture, and a camera writes about ten: more are there to keep us busy. */
    private static final int MOST_SCANS = 64;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final byte[] EXIF_NAME = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ADOBE_NAME = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

    private final InputStream in;
    private final OutputStream out;
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean oriented;
    private int scans;

    private JpegSegments(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** @throws IOException if it ends before its end, or is of a kind that is not read here */
    static Orientation copy(InputStream in, OutputStream out) throws IOException {
        return new JpegSegments(in, out).copy();
    }

    private Orientation copy() throws IOException {
        if (next() != 0xFF || next() != START) {
            throw new BrokenPicture("no start of a picture");
        }
        write(START);
        int marker = marker();
        while (marker != END) {
            marker = segment(marker);
        }
        write(END);
        return orientation;
    }

    /** @return the marker that follows */
    private int segment(int marker) throws IOException {
        return switch (marker) {
            // Tables, restart interval, frame: sequential and progressive.
            case 0xC4, 0xDB, 0xDD, 0xC0, 0xC1, 0xC2 -> {
                keep(marker, payload());
                yield marker();
            }
            case SCAN -> {
                if (++scans > MOST_SCANS) {
                    throw new BrokenPicture("too many scans");
                }
                keep(marker, payload());
                yield afterScan();
            }
            default -> {
                if (marker < 0xE0 || marker > 0xEF && marker != 0xFE) {
                    throw new BrokenPicture("marker " + Integer.toHexString(marker));
                }
                leave(marker, payload());
                yield marker();
            }
        };
    }

    private void leave(int marker, byte[] payload) throws IOException {
        if (marker == ADOBE && startsWith(payload, ADOBE_NAME) && payload.length == 12) {
            // How its colours are meant.
            keep(marker, payload);
        } else if (marker == EXIF && !oriented && startsWith(payload, EXIF_NAME)) {
            orientation = Orientation.inExif(payload, EXIF_NAME.length);
            oriented = true;
        }
    }

    private static boolean startsWith(byte[] payload, byte[] name) {
        return payload.length >= name.length && Arrays.equals(payload, 0, name.length, name, 0, name.length);
    }

    /** Copies the coded picture up to the next marker that is part of none. */
    private int afterScan() throws IOException {
        while (true) {
            int one = next();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int two = next();
            while (two == 0xFF) {
                two = next();
            }
            if (two != 0 && (two < 0xD0 || two > 0xD7)) {
                return two;
            }
            out.write(0xFF);
            out.write(two);
        }
    }

    private int marker() throws IOException {
        if (next() != 0xFF) {
            throw new BrokenPicture("no marker where one must be");
        }
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private byte[] payload() throws IOException {
        int length = (next() << 8 | next()) - 2;
        if (length < 0) {
            throw new BrokenPicture("a segment shorter than nothing");
        }
        var payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return payload;
    }

    private void keep(int marker, byte[] payload) throws IOException {
        write(marker);
        int length = payload.length + 2;
        out.write(length >> 8);
        out.write(length);
        out.write(payload);
    }

    private void write(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private int next() throws IOException {
        int one = in.read();
        if (one < 0) {
            throw new EOFException();
        }
        return one;
    }
}

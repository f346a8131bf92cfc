package health.plumbline.catalog.media.video;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One box of an ISO base media file (ISO/IEC 14496-12): its type and where it lies.
 *
 * @param start of its size
 * @param body of what it holds
 * @param end of what follows it
 */
record Box(String type, long start, long body, long end) {

    /** More than a minute of anything has. */
    private static final int MOST = 1_000;

    private static final int SHORT_HEAD = 8;
    private static final int LONG_HEAD = 16;

    /** @throws BrokenVideo unless boxes fill the place from its first byte to its last */
    static List<Box> filling(FileChannel file, long from, long to) throws IOException {
        List<Box> all = new ArrayList<>();
        for (long at = from; at < to; at = all.get(all.size() - 1).end()) {
            if (all.size() == MOST) {
                throw new BrokenVideo("too many boxes");
            }
            all.add(at(file, at, to));
        }
        return all;
    }

    private static Box at(FileChannel file, long at, long to) throws IOException {
        mustFit(at, SHORT_HEAD, to);
        var head = read(file, at, SHORT_HEAD);
        long size = head.getInt() & 0xFFFF_FFFFL;
        int headSize = SHORT_HEAD;
        var type = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
        if (size == 1) {
            headSize = LONG_HEAD;
            mustFit(at, LONG_HEAD, to);
            size = read(file, at + SHORT_HEAD, 8).getLong();
        }
        // 0 would mean "to the end of the file", which is where other things are hidden.
        if (size < headSize) {
            throw new BrokenVideo("box " + type + " of size " + size);
        }
        mustFit(at, size, to);
        return new Box(type, at, at + headSize, at + size);
    }

    private static void mustFit(long at, long size, long to) throws BrokenVideo {
        if (size < 0 || size > to - at) {
            throw new BrokenVideo("no box where one must be, at " + at);
        }
    }

    long size() {
        return end - body;
    }

    /** The first bytes of what it holds. */
    ByteBuffer read(FileChannel file, int length) throws IOException {
        if (length > size()) {
            throw new BrokenVideo("box " + type + " is too short");
        }
        return read(file, body, length);
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    /** Leaves an empty place of the same size, so that nothing after it moves. */
    void blank(FileChannel file) throws IOException {
        write(file, start + 4, "free".getBytes(StandardCharsets.ISO_8859_1));
        zero(file, body, end);
    }

    void zero(FileChannel file, long from, long to) throws IOException {
        var nothing = new byte[8192];
        for (long at = from; at < to; ) {
            int length = (int) Math.min(nothing.length, to - at);
            write(file, at, length == nothing.length ? nothing : new byte[length]);
            at += length;
        }
    }

    private static void write(FileChannel file, long at, byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            file.write(left, at + left.position());
        }
    }
}

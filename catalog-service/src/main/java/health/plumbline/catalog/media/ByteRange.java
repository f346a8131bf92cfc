package health.plumbline.catalog.media;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file, as a player asks for it (RFC 9110, 14). Of several parts none is given: the whole is a good answer too.
 *
 * @param first the offset
 * @param last the offset of the last byte, and part of it
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Nothing of the file is in it. */
    static final class Unsatisfiable extends RuntimeException {}

    long length() {
        return last - first + 1;
    }

    /**
     * @return empty if there is none, or none that is understood
     * @throws Unsatisfiable if it lies behind the end
     */
    static Optional<ByteRange> of(String header, long size) {
        var asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches() || header.length() == "bytes=-".length()) {
            return Optional.empty();
        }
        var from = asked.group(1);
        var to = asked.group(2);
        if (from.isEmpty()) {
            long length = Math.min(size, Long.parseLong(to));
            return Optional.of(within(size - length, size - 1, size));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Long.parseLong(to);
        if (last < first && first < size) {
            return Optional.empty();
        }
        return Optional.of(within(first, Math.min(last, size - 1), size));
    }

    private static ByteRange within(long first, long last, long size) {
        if (first >= size) {
            throw new Unsatisfiable();
        }
        return new ByteRange(first, last);
    }
}

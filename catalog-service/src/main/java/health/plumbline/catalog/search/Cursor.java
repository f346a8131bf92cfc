package health.plumbline.catalog.search;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * The last hit of a page: the next page begins after it. By place and not by count, so that what is published meanwhile
 * shifts nothing.
 *
 * @param score the greater the further in front: how well it fitted, or what else the list is ordered by
 * @param name in lower case
 * @param fingerprint of the search it belongs to
 */
record Cursor(BigDecimal score, String name, String id, String fingerprint) {

    static final Comparator<Cursor> IN_ORDER = Comparator.comparing(Cursor::score, Comparator.reverseOrder())
            .thenComparing(Cursor::name)
            .thenComparing(Cursor::id);

    private static final String BETWEEN = "\u001f";

    /** Opaque to callers. */
    String written() {
        var text = String.join(BETWEEN, score.toPlainString(), name, id, fingerprint);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if it is none of ours or of another search. */
    static Optional<Cursor> read(String written, String fingerprint) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            var parts = text.split(BETWEEN, -1);
            if (parts.length != 4 || text.indexOf('\u0000') >= 0 || !parts[0].matches("\\d{1,15}(\\.\\d{1,6})?")) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(new BigDecimal(parts[0]), parts[1], parts[2], parts[3]))
                    .filter(cursor -> cursor.fingerprint().equals(fingerprint));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

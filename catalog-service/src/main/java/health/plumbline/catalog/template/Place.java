package health.plumbline.catalog.template;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of the list ended: the next begins after it.
 *
 * @param name in lower case
 * @param text what was looked for, so that the cursor of one list is not taken for another
 */
record Place(String name, String id, String text) {

    private static final String BETWEEN = "\u001f";

    /** Opaque to callers. */
    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, name, id, text).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if it is none of ours or of another list. */
    static Optional<Place> read(String written, String text) {
        try {
            var read = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            var parts = read.split(BETWEEN, 3);
            return parts.length == 3 && parts[2].equals(text) && read.indexOf('\u0000') < 0
                    ? Optional.of(new Place(parts[0], parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package health.plumbline.program.caseload;

import health.plumbline.platform.problem.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of patients ended: the row, not a number, so that new patients move nothing. */
public record Cursor(String name, UUID id) {

    public static final Cursor START = new Cursor("", new UUID(0, 0));

    public static Cursor of(String name, UUID id) {
        return new Cursor(name, id);
    }

    /** @throws Rejection if it is not one that we wrote */
    public static Optional<Cursor> read(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var end = plain.lastIndexOf('|');
            if (plain.indexOf('\u0000') >= 0) {
                throw new IllegalArgumentException("no text");
            }
            return Optional.of(new Cursor(plain.substring(0, end), UUID.fromString(plain.substring(end + 1))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Rejection.invalid("cursor-unknown", "This is not a place in the list; start again without it.");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((name + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}

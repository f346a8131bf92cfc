package health.plumbline.triage.screening;

import health.plumbline.platform.problem.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of a patient's screenings ended: the row, not a number, so that a new screening moves nothing. */
public record Place(Instant startedAt, UUID id) {

    public static Place of(Screening screening) {
        return new Place(screening.startedAt(), screening.id());
    }

    /** @throws Rejection if it is not one that we wrote */
    public static Optional<Place> read(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var end = plain.lastIndexOf('|');
            var at = Instant.parse(plain.substring(0, end));
            if (at.isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("before all screenings");
            }
            return Optional.of(new Place(at, UUID.fromString(plain.substring(end + 1))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            throw Rejection.invalid("cursor-unknown", "This is not a place in the list; start again without it.");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((startedAt + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}

package health.plumbline.triage.validity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * Until when a completed screening may be released on, with the times that were kept when it was completed. A clinic may
 * have made either of them the shorter one.
 *
 * @param releaseUntil that moment included
 * @param validUntil until when what was released on it may be started, that moment included
 */
public record ReleaseWindow(Instant releaseUntil, Instant validUntil) {

    /** Longer than it takes to press Release, short enough that a screening is fresh when it is used. */
    private static final Duration TO_RELEASE = Duration.ofHours(24);

    public boolean isOpenAt(Instant now) {
        return !now.isAfter(end());
    }

    /** Until when a clearance may be used that is granted now. */
    public Instant expiry(Instant now) {
        return Collections.min(List.of(now.plus(TO_RELEASE), end()));
    }

    private Instant end() {
        return Collections.min(List.of(releaseUntil, validUntil));
    }
}

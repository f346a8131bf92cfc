package health.plumbline.portal.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** How far the sending of one mail has come. */
@Embeddable
public class Posting {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @Column(name = "sent_at")
    private Instant sentAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    boolean waits(Instant now) {
        return sentAt == null && (nextAttemptAt == null || !now.isBefore(nextAttemptAt));
    }

    /** The next attempt is later each time; a crash during this one counts as a failure. */
    void attempt(Instant now) {
        attempts++;
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 9));
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    void sent(Instant now) {
        sentAt = now;
    }
}

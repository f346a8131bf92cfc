package health.plumbline.triage.screening;

import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.review.Review;
import health.plumbline.triage.rules.Way;
import java.time.Instant;
import java.util.Optional;

/**
 * A rule that fired, with what a clinician or a reviewer said of it.
 *
 * @param since when it began to stand on these answers: a review must be later
 * @param rationale the clinician's reason, or null
 * @param review the one that speaks of these answers, or null
 * @param cleared whether it stands in the way no more
 */
public record Finding(Evaluation.Fired fired, Instant since, Rationale rationale, Review review, boolean cleared) {

    String rule() {
        return fired.rule().id();
    }

    boolean passesBy(Way way) {
        return fired.rule().passing().way() == way;
    }

    /** Who spoke for it last, and when. */
    record Word(String by, Instant at) {}

    Optional<Word> word() {
        if (rationale != null) {
            return Optional.of(new Word(rationale.writtenBy(), rationale.writtenAt()));
        }
        return Optional.ofNullable(review).map(said -> new Word(said.recordedBy(), said.recordedAt()));
    }
}

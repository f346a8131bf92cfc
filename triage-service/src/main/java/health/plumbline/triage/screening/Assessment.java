package health.plumbline.triage.screening;

import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.review.Review;
import health.plumbline.triage.review.Reviews;
import health.plumbline.triage.rules.Profession;
import health.plumbline.triage.rules.Way;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A screening with its answers and with what was said of them, evaluated by the versions it was begun with. */
public final class Assessment {

    /** The level of a clearance that a medical review was needed for. */
    private static final String REVIEWED = "reviewed";

    private final Answered answered;
    private final Map<String, Rationale> rationales = new HashMap<>();
    private final List<Reviews.Said> reviews;
    private final Map<String, Instant> since;
    private final List<Finding> findings;

    /**
     * @param rationales of this screening, oldest first
     * @param reviews of the patient, newest first
     * @param since when each fired rule that needs a review began to stand on these answers
     */
    Assessment(Answered answered, List<Rationale> rationales, List<Reviews.Said> reviews, Map<String, Instant> since) {
        this.answered = answered;
        rationales.forEach(rationale -> this.rationales.put(rationale.rule(), rationale));
        this.reviews = reviews;
        this.since = since;
        this.findings = evaluation().fired().stream().map(this::finding).toList();
    }

    public Screening screening() {
        return answered.screening();
    }

    public Evaluator evaluator() {
        return answered.evaluator();
    }

    public Evaluation evaluation() {
        return answered.evaluation();
    }

    public Map<String, Object> values() {
        return answered.values();
    }

    /** Every rule that fired, with what was said of it. */
    public List<Finding> findings() {
        return findings;
    }

    /** The form in which a review keeps the answers that a rule fired on. */
    String trigger(Finding finding) {
        return answered.trigger(finding.fired());
    }

    /** Caution rules that fired and nobody gave a reason for. */
    public List<String> rationalesMissing() {
        return uncleared(Way.RATIONALE);
    }

    /** Every rule that fired and stands in the way of a release still. */
    public List<String> clearingMissing() {
        return findings.stream()
                .filter(finding -> !finding.cleared())
                .map(Finding::rule)
                .toList();
    }

    /** Of those, the ones that pass in this way. */
    public List<String> uncleared(Way way) {
        return findings.stream()
                .filter(finding -> !finding.cleared() && finding.passesBy(way))
                .map(Finding::rule)
                .toList();
    }

    /** What each rule that stands in the way still needs, in sentences. */
    public List<String> needs() {
        return findings.stream()
                .filter(finding -> !finding.cleared())
                .map(finding -> finding.rule() + " needs "
                        + (finding.review() == null
                                ? finding.fired().rule().passing().need()
                                : "a new screening, begun after its review"))
                .toList();
    }

    /** Who gave the latest reason or recorded the latest review; empty where none was needed. */
    public Optional<String> rationaleBy() {
        return findings.stream()
                .flatMap(finding -> finding.word().stream())
                .max(Comparator.comparing(Finding.Word::at))
                .map(Finding.Word::by);
    }

    /** The level that a clearance names. */
    public String clearedLevel() {
        return findings.stream().anyMatch(finding -> finding.passesBy(Way.REVIEW))
                ? REVIEWED
                : evaluation().level().code();
    }

    /** Whether nothing in it forbids a release: every rule that fired passes. Time is another matter. */
    public boolean lets() {
        return screening().isComplete()
                && evaluation().complete()
                && findings.stream().allMatch(Finding::cleared);
    }

    private Finding finding(Evaluation.Fired fired) {
        return switch (fired.rule().passing().way()) {
            case RATIONALE -> {
                var rationale = rationale(fired);
                yield new Finding(fired, null, rationale, null, rationale != null);
            }
            case REVIEW -> reviewed(fired);
            case NEW_FACTS -> new Finding(fired, null, null, null, false);
        };
    }

    /** The rationale of a rule, unless an answer it speaks of was changed afterwards. */
    private Rationale rationale(Evaluation.Fired fired) {
        return Optional.ofNullable(rationales.get(fired.rule().id()))
                .filter(rationale -> !answered.changedAfter(fired, rationale.writtenAt()))
                .orElse(null);
    }

    private Finding reviewed(Evaluation.Fired fired) {
        var began = since.getOrDefault(fired.rule().id(), answered.triggeredAt(fired));
        var speaking = reviews.stream()
                .filter(said -> said.rule().equals(fired.rule().id())
                        && said.answers().equals(answered.trigger(fired))
                        && speaks(said.review(), fired, began))
                .map(Reviews.Said::review)
                .toList();
        var clearing = speaking.stream().filter(review -> counts(review, fired)).findFirst();
        return new Finding(
                fired,
                began,
                null,
                clearing.or(() -> speaking.stream().findFirst()).orElse(null),
                clearing.isPresent());
    }

    /** By somebody who may, by the same rules, after the answers, and not of answers that were changed since. */
    private boolean speaks(Review review, Evaluation.Fired fired, Instant began) {
        return review.ruleset().equals(screening().ruleset())
                && Profession.of(review.profession())
                        .filter(fired.rule().passing().professions()::contains)
                        .isPresent()
                && review.reviewedAt().isAfter(began)
                && !(review.screening().equals(screening().id()) && answered.changedAfter(fired, review.recordedAt()));
    }

    /** Where the questions must be asked again, they were: this screening was begun after the review. */
    private boolean counts(Review review, Evaluation.Fired fired) {
        return !fired.rule().passing().askedAgain() || screening().startedAt().isAfter(review.reviewedAt());
    }
}

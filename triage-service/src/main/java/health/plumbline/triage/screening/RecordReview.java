package health.plumbline.triage.screening;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.review.Review;
import health.plumbline.triage.review.Reviews;
import health.plumbline.triage.rules.Profession;
import health.plumbline.triage.rules.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records what a reviewer said of rules that fired in a screening; what it may not speak for is refused by name. */
@ApplicationScoped
class RecordReview {

    @Inject
    Screenings screenings;

    @Inject
    Assessments assessments;

    @Inject
    Reviews reviews;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The same again changes nothing. */
    Screening of(UUID id, UUID review, List<String> rules, Review.Words words) {
        var screening = screenings.claim(id);
        var known = reviews.find(review);
        if (known.isPresent()) {
            mustBeTheSame(known.get(), id, rules, words);
            return screening;
        }
        screening.mustCount();
        mustBeDistinct(rules);
        var now = clock.instant();
        if (words.reviewedAt().isAfter(now)) {
            throw Rejection.invalid("review-untimely", "A review cannot be dated in the future.");
        }
        var assessment = assessments.of(screening);
        var answers = new HashMap<String, String>();
        for (var rule : rules) {
            var finding = finding(assessment, rule);
            mustBeSigned(finding, words);
            mustBeLater(finding, words.reviewedAt());
            answers.put(rule, assessment.trigger(finding));
        }
        var recorded = new Review(review, screening.patient(), id, screening.ruleset(), words, person.account(), now);
        reviews.keep(recorded, answers);
        audit.record("review-recorded", screening.patient(), id + " " + review + " " + String.join(" ", rules));
        return screening;
    }

    private void mustBeTheSame(Review known, UUID screening, List<String> rules, Review.Words words) {
        var same = known.screening().equals(screening)
                && known.words().equals(words)
                && reviews.answers(known.id()).keySet().equals(new HashSet<>(rules));
        if (!same) {
            throw Rejection.conflict("review-exists", "This id belongs to another review. Nothing was changed.");
        }
    }

    private static void mustBeDistinct(List<String> rules) {
        if (rules.isEmpty() || new HashSet<>(rules).size() < rules.size()) {
            throw Rejection.invalid(
                    "review-invalid", "A review names the rules it speaks for, at least one, each once.");
        }
    }

    private static Finding finding(Assessment assessment, String rule) {
        var found = assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> Rejection.invalid(
                        "review-not-needed", "No rule of this name has fired, so there is nothing to review."));
        if (found.passesBy(Way.RATIONALE)) {
            throw Rejection.invalid(
                    "review-not-needed", rule + " is a caution: the treating clinician gives a reason for it.");
        }
        if (found.passesBy(Way.NEW_FACTS)) {
            throw Rejection.conflict(
                    "review-not-enough",
                    rule + " is not cleared by a review. Only new facts clear it: a new screening with other answers.");
        }
        return found;
    }

    private static void mustBeSigned(Finding finding, Review.Words words) {
        var may = finding.fired().rule().passing().professions();
        if (Profession.of(words.profession()).filter(may::contains).isEmpty()) {
            throw Rejection.invalid(
                    "review-profession",
                    finding.rule() + " is reviewed by "
                            + may.stream().map(Profession::words).collect(Collectors.joining(" or ")) + ".");
        }
    }

    private static void mustBeLater(Finding finding, Instant reviewedAt) {
        if (!reviewedAt.isAfter(finding.since())) {
            throw Rejection.invalid(
                    "review-untimely",
                    "A review of " + finding.rule() + " is dated after the answers it speaks of, which were given at "
                            + finding.since() + ".");
        }
    }
}

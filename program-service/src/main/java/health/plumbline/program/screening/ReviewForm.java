package health.plumbline.program.screening;

import static health.plumbline.program.form.FormCheck.id;
import static health.plumbline.program.form.FormCheck.text;
import static health.plumbline.program.form.FormCheck.within;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.form.FormCheck;
import health.plumbline.program.form.ToldTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** A medical review as it was written into the form. */
public class ReviewForm {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;

    @RestForm
    String id;

    @RestForm
    List<String> rules;

    @RestForm
    String reviewer;

    @RestForm
    String profession;

    @RestForm
    String reviewedAt;

    @RestForm
    String findings;

    @RestForm
    String excluded;

    @RestForm
    String plan;

    private final FormCheck check = new FormCheck();

    Map<String, String> wrong() {
        return check.wrong();
    }

    List<String> rules() {
        return rules == null ? List.of() : rules;
    }

    /** As triage takes it; what is missing or cannot be is in {@link #wrong}. */
    ScreeningClient.Review read(ZoneId zone, Instant now) {
        var at = ToldTime.read(reviewedAt, zone, now);
        check.must(!rules().isEmpty(), "rules", "Choose at least one rule that was reviewed.");
        check.must(within(reviewer, 1, LONGEST_NAME), "reviewer", "Write the name of who reviewed the patient.");
        check.must(within(profession, 1, LONGEST_NAME), "profession", "Choose the profession of the reviewer.");
        check.must(at.isPresent(), "reviewedAt", "Give the day and time of the review.");
        check.must(at.isEmpty() || !at.get().isAfter(now), "reviewedAt", "This time has not come yet.");
        check.must(
                within(findings, SHORTEST, LONGEST),
                "findings",
                "Write what was found, in at least %d characters; these are %d."
                        .formatted(SHORTEST, text(findings).length()));
        check.must(within(excluded, 1, LONGEST), "excluded", "Write what was excluded.");
        check.must(within(plan, 1, LONGEST), "plan", "Write what is to be done.");
        return new ScreeningClient.Review(
                id(id),
                rules(),
                text(reviewer),
                text(profession),
                at.orElse(null),
                text(findings),
                text(excluded),
                text(plan));
    }

    /** Puts a refusal of triage beside the field it speaks of. */
    void refused(Rejection refusal) {
        check.wrong()
                .put(
                        switch (refusal.code()) {
                            case "review-profession" -> "profession";
                            case "review-untimely" -> "reviewedAt";
                            case "review-not-needed", "review-not-enough" -> "rules";
                            default -> "form";
                        },
                        refusal.getMessage());
    }
}

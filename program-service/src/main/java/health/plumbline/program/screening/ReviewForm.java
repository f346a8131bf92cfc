package health.plumbline.program.screening;

import health.plumbline.platform.problem.Rejection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private final Map<String, String> wrong = new LinkedHashMap<>();

    Map<String, String> wrong() {
        return wrong;
    }

    List<String> rules() {
        return rules == null ? List.of() : rules;
    }

    /** As triage takes it; what is missing or cannot be is in {@link #wrong}. */
    ScreeningClient.Review read(ZoneId zone, Instant now) {
        var at = ToldTime.read(reviewedAt, zone, now);
        mustBe(!rules().isEmpty(), "rules", "Choose at least one rule that was reviewed.");
        mustBe(within(reviewer, 1, LONGEST_NAME), "reviewer", "Write the name of who reviewed the patient.");
        mustBe(within(profession, 1, LONGEST_NAME), "profession", "Choose the profession of the reviewer.");
        mustBe(at.isPresent(), "reviewedAt", "Give the day and time of the review.");
        mustBe(at.isEmpty() || !at.get().isAfter(now), "reviewedAt", "This time has not come yet.");
        mustBe(
                within(findings, SHORTEST, LONGEST),
                "findings",
                "Write what was found, in at least %d characters; these are %d."
                        .formatted(SHORTEST, text(findings).length()));
        mustBe(within(excluded, 1, LONGEST), "excluded", "Write what was excluded.");
        mustBe(within(plan, 1, LONGEST), "plan", "Write what is to be done.");
        return new ScreeningClient.Review(
                id(),
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
        wrong.put(
                switch (refusal.code()) {
                    case "review-profession" -> "profession";
                    case "review-untimely" -> "reviewedAt";
                    case "review-not-needed", "review-not-enough" -> "rules";
                    default -> "form";
                },
                refusal.getMessage());
    }

    /** The same when it is sent again, so that it is kept once. */
    private UUID id() {
        try {
            return UUID.fromString(text(id));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private void mustBe(boolean right, String field, String otherwise) {
        if (!right) {
            wrong.putIfAbsent(field, otherwise);
        }
    }

    private static boolean within(String sent, int least, int most) {
        return text(sent).length() >= least && text(sent).length() <= most;
    }

    static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}

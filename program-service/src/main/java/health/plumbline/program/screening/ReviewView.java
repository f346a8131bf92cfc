package health.plumbline.program.screening;

import health.plumbline.program.form.FormCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form for a medical review: which rules wait for one, and what was typed into it.
 *
 * @param wrong what is wrong, by field; under {@code form} what is wrong with all of it
 */
record ReviewView(
        String id,
        List<RuleView> rules,
        String reviewer,
        List<ProfessionView> professions,
        String reviewedAt,
        String findings,
        String excluded,
        String plan,
        Map<String, String> wrong) {

    /** @param signers who may sign for it, in words */
    record RuleView(String rule, String signers, boolean chosen) {}

    record ProfessionView(String value, String label, boolean chosen) {}

    private static final List<String> PROFESSIONS = List.of("doctor", "advanced-practitioner", "physiotherapist");

    /** @param form what was sent and refused, or null; @return null where no rule waits for a review */
    static ReviewView of(Screening screening, ReviewForm form) {
        var waiting =
                screening.fired().stream().filter(Screening.Fired::needsReview).toList();
        if (waiting.isEmpty() || screening.superseded()) {
            return null;
        }
        var chosen = form == null ? waiting.stream().map(Screening.Fired::rule).toList() : form.rules();
        var may = waiting.stream()
                .flatMap(fired -> fired.professions().stream())
                .distinct()
                .toList();
        return new ReviewView(
                form == null ? UUID.randomUUID().toString() : FormCheck.text(form.id),
                waiting.stream()
                        .map(fired -> new RuleView(fired.rule(), signers(fired), chosen.contains(fired.rule())))
                        .toList(),
                form == null ? "" : FormCheck.text(form.reviewer),
                Stream.concat(PROFESSIONS.stream(), may.stream().filter(one -> !PROFESSIONS.contains(one)))
                        .filter(may::contains)
                        .map(one -> new ProfessionView(
                                one, words(one), form != null && one.equals(FormCheck.text(form.profession))))
                        .toList(),
                form == null ? "" : FormCheck.text(form.reviewedAt),
                form == null ? "" : FormCheck.text(form.findings),
                form == null ? "" : FormCheck.text(form.excluded),
                form == null ? "" : FormCheck.text(form.plan),
                form == null ? Map.of() : form.wrong());
    }

    private static String signers(Screening.Fired fired) {
        var who = fired.professions().stream().map(ReviewView::words).collect(Collectors.joining(", "));
        return fired.examination() == null
                ? who
                : who + "; a physiotherapist records an examination of " + fired.examination();
    }

    /** {@code Advanced practitioner} */
    static String words(String code) {
        var words = code == null ? "" : code.replace('-', ' ');
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

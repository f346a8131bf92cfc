package health.plumbline.program.screening;

import health.plumbline.platform.web.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A screening as its page shows it. */
record ScreeningView(
        UUID id,
        UUID patient,
        String patientName,
        boolean open,
        boolean superseded,
        LevelWords level,
        String releaseUntil,
        String validUntil,
        int answered,
        int asked,
        List<GroupView> groups,
        List<MissingView> missing,
        List<FiredView> fired,
        List<Screening.Precaution> conditions,
        Screening.SelfCare selfCare,
        Screening.Emergency emergency,
        ReviewView review,
        String wrong) {

    record GroupView(String id, String label, int answered, List<QuestionView> questions) {}

    /** @param wrong what is wrong with what was just sent, or null */
    record QuestionView(
            String key,
            String kind,
            String label,
            List<OptionView> options,
            String value,
            boolean open,
            String wrong) {}

    record OptionView(String id, String value, String label, boolean chosen) {}

    record MissingView(String key, String label) {}

    record FiredView(
            String rule,
            LevelWords level,
            String why,
            List<String> sources,
            List<String> answers,
            boolean caution,
            String reason,
            boolean newFacts,
            boolean emergency,
            boolean askAgain,
            ReviewedView reviewed,
            String wrong) {}

    /** A review as it is kept. */
    record ReviewedView(String by, String at, String findings, String excluded, String plan, String recorded) {}

    /** What was sent and could not be taken: shown again where it was written, with what is wrong. */
    record Slip(String at, String sent, String message) {

        static final Slip NONE = new Slip("", "", "");
    }

    /** @param form a review that was just refused, or null; @param names of accounts */
    static ScreeningView of(
            Screening screening,
            String patientName,
            Moments moments,
            Slip slip,
            ReviewForm form,
            UnaryOperator<String> names) {
        var items = new LinkedHashMap<String, Screening.Item>();
        screening.items().forEach(item -> items.put(item.key(), item));
        return new ScreeningView(
                screening.id(),
                screening.patient(),
                patientName,
                screening.open(),
                screening.superseded(),
                LevelWords.of(screening.level()),
                screening.releaseUntil() == null ? "" : moments.dayAndTime(screening.releaseUntil()),
                screening.validUntil() == null ? "" : moments.dayAndTime(screening.validUntil()),
                (int) items.values().stream().filter(Screening.Item::answered).count(),
                items.size(),
                screening.groups().stream().map(group -> group(group, slip)).toList(),
                screening.missing().stream()
                        .map(key -> new MissingView(
                                key, items.containsKey(key) ? items.get(key).label() : key))
                        .toList(),
                screening.fired().stream()
                        .map(rule -> fired(rule, items, slip, reviewed(rule.review(), moments, names)))
                        .toList(),
                screening.conditions(),
                screening.selfCare(),
                screening.emergency(),
                ReviewView.of(screening, form),
                slip.at().isEmpty() ? slip.message() : "");
    }

    private static GroupView group(Screening.Group group, Slip slip) {
        return new GroupView(
                group.group(),
                group.label(),
                (int) group.items().stream().filter(Screening.Item::answered).count(),
                group.items().stream().map(item -> question(item, slip)).toList());
    }

    private static QuestionView question(Screening.Item item, Slip slip) {
        var kind = Answers.Kind.of(item);
        var slipped = slip.at().equals(item.key());
        return new QuestionView(
                item.key(),
                kind.name(),
                item.label(),
                options(item, kind),
                slipped
                        ? slip.sent()
                        : item.answered() && item.options().isEmpty()
                                ? item.answer().asText()
                                : "",
                item.mandatory() && !item.answered(),
                slipped ? slip.message() : null);
    }

    private static List<OptionView> options(Screening.Item item, Answers.Kind kind) {
        var options = new ArrayList<OptionView>();
        if (kind == Answers.Kind.SCALE) {
            for (int pain = 0; pain <= 10; pain++) {
                options.add(option(item, String.valueOf(pain), String.valueOf(pain)));
            }
        }
        item.options().forEach(option -> options.add(option(item, option.value(), option.label())));
        if (kind == Answers.Kind.SET) {
            var none = item.answered() && item.answer().isEmpty();
            options.add(new OptionView(item.key() + "-none", Answers.NONE, "None of these", none));
        }
        return options;
    }

    private static OptionView option(Screening.Item item, String value, String label) {
        var chosen = false;
        if (item.answered() && item.answer().isArray()) {
            for (var one : item.answer()) {
                chosen |= one.asText().equals(value);
            }
        } else if (item.answered()) {
            chosen = item.answer().asText().equals(value);
        }
        return new OptionView(item.key() + "-" + value, value, label, chosen);
    }

    private static ReviewedView reviewed(Screening.Review review, Moments moments, UnaryOperator<String> names) {
        if (review == null) {
            return null;
        }
        return new ReviewedView(
                review.reviewer() + " (" + ReviewView.words(review.profession()) + ")",
                moments.dayAndTime(review.reviewedAt()),
                review.findings(),
                review.excluded(),
                review.plan(),
                moments.dayAndTime(review.recordedAt()) + " by " + names.apply(review.recordedBy()));
    }

    private static FiredView fired(
            Screening.Fired fired, Map<String, Screening.Item> items, Slip slip, ReviewedView reviewed) {
        var answers = fired.answers().entrySet().stream()
                .filter(answer -> items.containsKey(answer.getKey()))
                .map(answer -> items.get(answer.getKey()).label() + ": "
                        + Answers.words(items.get(answer.getKey()), answer.getValue()))
                .toList();
        var slipped = slip.at().equals(fired.rule());
        return new FiredView(
                fired.rule(),
                LevelWords.of(fired.level()),
                fired.why(),
                fired.sources(),
                answers,
                "caution".equals(fired.level()),
                slipped ? slip.sent() : fired.reason(),
                fired.needsNewFacts(),
                "emergency".equals(fired.level()),
                fired.askedAgain() && !fired.cleared() && reviewed != null,
                reviewed,
                slipped ? slip.message() : null);
    }
}

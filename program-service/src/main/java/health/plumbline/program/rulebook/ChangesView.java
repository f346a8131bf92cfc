package health.plumbline.program.rulebook;

import health.plumbline.program.rulebook.Changes.OfQuestion;
import health.plumbline.program.rulebook.Changes.OfRule;
import health.plumbline.program.screening.LevelWords;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changed between two versions, before and after side by side.
 *
 * @param unanswered why there is nothing to see, or empty
 */
record ChangesView(String from, String to, List<ItemView> rules, List<ItemView> questions, String unanswered) {

    /**
     * @param change {@code Added}, {@code Removed} or {@code Changed}
     * @param what the parts that changed, in words, or empty
     * @param had whether there is a before; @param has whether there is an after
     */
    record ItemView(
            String name, String change, String icon, String what, boolean had, boolean has, List<PartView> parts) {}

    /**
     * @param changed whether it differs; @param same whether there are both and they do not
     * @param written whether it is to be shown letter by letter
     */
    record PartView(String name, String before, String after, boolean changed, boolean same, boolean written) {}

    static ChangesView of(Changes changes) {
        return new ChangesView(
                changes.from(),
                changes.to(),
                changes.rules().stream().map(ChangesView::rule).toList(),
                changes.questions().stream().map(ChangesView::question).toList(),
                "");
    }

    static ChangesView silent(String from, String to, String why) {
        return new ChangesView(from, to, List.of(), List.of(), why);
    }

    private static ItemView rule(OfRule rule) {
        var parts = new Parts<>(rule.before(), rule.after(), rule.what());
        return item(
                rule.id(),
                rule.change(),
                rule.what().stream().map(ChangesView::partOfRule).collect(Collectors.joining(", ")),
                parts,
                List.of(
                        parts.part(
                                "Level",
                                "level",
                                one -> LevelWords.of(one.level()).word(),
                                false),
                        parts.part("Reason", "why", Changes.Rule::why, false),
                        parts.part("Condition", "condition", Changes.Rule::condition, true),
                        parts.part("Sources", "sources", one -> String.join("\n", one.sources()), false),
                        parts.part("What lets it pass", "clearing", one -> passing(one.passes()), false)));
    }

    private static ItemView question(OfQuestion question) {
        var parts = new Parts<>(question.before(), question.after(), question.what());
        return item(
                question.id() + " · " + question.key(),
                question.change(),
                String.join(", ", question.what()),
                parts,
                List.of(
                        parts.part("Clinician's words", "clinician's words", Changes.Question::label, false),
                        parts.part("Patient's words", "patient's words", Changes.Question::patientLabel, false),
                        parts.part("Options", "options", ChangesView::options, false)));
    }

    private static ItemView item(String name, String change, String what, Parts<?> parts, List<PartView> views) {
        return new ItemView(
                name,
                switch (change) {
                    case "added" -> "Added";
                    case "removed" -> "Removed";
                    default -> "Changed";
                },
                switch (change) {
                    case "added" -> "plus";
                    case "removed" -> "minus";
                    default -> "edit";
                },
                change.equals("changed") ? what : "",
                parts.before() != null,
                parts.after() != null,
                views.stream()
                        .filter(part ->
                                !part.before().isEmpty() || !part.after().isEmpty())
                        .toList());
    }

    private static String partOfRule(String code) {
        return switch (code) {
            case "why" -> "reason";
            case "clearing" -> "what lets it pass";
            default -> code;
        };
    }

    private static String passing(String passes) {
        return switch (passes == null ? "" : passes) {
            case "" -> "";
            case "rationale" -> "A clinician's own reason";
            case "review" -> "A recorded medical review";
            case "new-facts" -> "New facts alone";
            default -> passes;
        };
    }

    private static String options(Changes.Question question) {
        return question.options().stream()
                .map(option -> "%s (%s)".formatted(option.label(), option.value()))
                .collect(Collectors.joining("\n"));
    }

    /** Both states of one thing; either is null where it was added or removed. */
    private record Parts<T>(T before, T after, List<String> what) {

        PartView part(String name, String code, Function<T, String> says, boolean written) {
            var was = before == null ? "" : Objects.requireNonNullElse(says.apply(before), "");
            var is = after == null ? "" : Objects.requireNonNullElse(says.apply(after), "");
            var both = before != null && after != null;
            var changed = both && (what.contains(code) || !was.equals(is));
            return new PartView(name, was, is, changed, both && !changed, written);
        }
    }
}

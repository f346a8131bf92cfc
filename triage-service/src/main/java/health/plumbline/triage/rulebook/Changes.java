package health.plumbline.triage.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.triage.edition.Edition;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.Profession;
import health.plumbline.triage.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one edition says otherwise than another, rule by rule and question by question; what is alike is left out. */
record Changes(String from, String to, List<Changed<RuleText>> rules, List<Changed<QuestionText>> questions) {

    private static final String ADDED = "added";
    private static final String REMOVED = "removed";
    private static final String CHANGED = "changed";

    /**
     * @param what which parts differ, where it was changed
     * @param before absent where it was added
     * @param after absent where it was removed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed<T>(String id, String change, List<String> what, T before, T after) {}

    /** @param passes what is needed once it has fired */
    record RuleText(String level, String condition, String why, List<String> sources, String passes) {}

    /** @param asked when it is asked, as it is written (CEL); absent where it is asked of everybody */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionText(
            String key,
            String label,
            String patientLabel,
            List<Item.Option> options,
            Map<String, String> spoken,
            String asked) {}

    static Changes between(Edition from, Edition to) {
        return new Changes(
                from.version(),
                to.version(),
                compared(rules(from), rules(to), Changes::differences),
                compared(questions(from), questions(to), Changes::differences));
    }

    private static Map<String, RuleText> rules(Edition edition) {
        var set = edition.evaluator().ruleSet();
        return byId(
                set.rules(),
                Rule::id,
                rule -> new RuleText(
                        rule.level().code(),
                        rule.when().text(),
                        rule.why(),
                        rule.sources().stream().map(set::source).toList(),
                        needs(rule)));
    }

    private static String needs(Rule rule) {
        var passing = rule.passing();
        return passing.examination() == null
                ? passing.need()
                : passing.need() + " (" + Profession.PHYSIOTHERAPIST.words() + ": " + passing.examination() + ")";
    }

    private static Map<String, QuestionText> questions(Edition edition) {
        return byId(edition.evaluator().instrument().items(), Item::id, item -> {
            var words = edition.patientWords().of(item);
            return new QuestionText(
                    item.key(),
                    item.clinician(),
                    words.question(),
                    item.options(),
                    words.options(),
                    item.ask().map(ask -> ask.text()).orElse(null));
        });
    }

    private static List<String> differences(RuleText one, RuleText other) {
        return different(
                "level",
                one.level(),
                other.level(),
                "condition",
                one.condition(),
                other.condition(),
                "why",
                one.why(),
                other.why(),
                "sources",
                one.sources(),
                other.sources(),
                "clearing",
                one.passes(),
                other.passes());
    }

    private static List<String> differences(QuestionText one, QuestionText other) {
        return different(
                "clinician's words",
                one.label(),
                other.label(),
                "patient's words",
                one.patientLabel(),
                other.patientLabel(),
                "options",
                one.options(),
                other.options(),
                "patient's options",
                one.spoken(),
                other.spoken(),
                "when it is asked",
                one.asked(),
                other.asked());
    }

    /** @param parts a name and the two that it stands for, again and again */
    private static List<String> different(Object... parts) {
        var what = new ArrayList<String>();
        for (var part = 0; part < parts.length; part += 3) {
            if (!Objects.equals(parts[part + 1], parts[part + 2])) {
                what.add((String) parts[part]);
            }
        }
        return what;
    }

    private static <T> List<Changed<T>> compared(
            Map<String, T> before, Map<String, T> after, BiFunction<T, T, List<String>> differences) {
        var changes = new ArrayList<Changed<T>>();
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (var id : ids) {
            compared(id, Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id)), differences)
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static <T> Optional<Changed<T>> compared(
            String id, Optional<T> before, Optional<T> after, BiFunction<T, T, List<String>> differences) {
        if (before.isEmpty()) {
            return Optional.of(new Changed<>(id, ADDED, List.of(), null, after.orElseThrow()));
        }
        if (after.isEmpty()) {
            return Optional.of(new Changed<>(id, REMOVED, List.of(), before.get(), null));
        }
        var what = differences.apply(before.get(), after.get());
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Changed<>(id, CHANGED, what, before.get(), after.get()));
    }

    private static <S, T> Map<String, T> byId(List<S> all, Function<S, String> id, Function<S, T> text) {
        return all.stream().collect(Collectors.toMap(id, text, (one, other) -> one, LinkedHashMap::new));
    }
}

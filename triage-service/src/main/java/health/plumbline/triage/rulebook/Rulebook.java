package health.plumbline.triage.rulebook;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.evaluation.Reach;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.rules.Rule;
import health.plumbline.triage.screening.RedFlags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that the current clinic screens by, with what a reader looks for them by. */
@ApplicationScoped
class Rulebook {

    @Inject
    RedFlags redFlags;

    /** Asking every rule about every region is work; the last rules that were read serve most readers. */
    private volatile Read last = new Read(null, List.of());

    private record Read(String hash, List<Entry> entries) {}

    /**
     * @param questions those its condition reads, in the order in which they are asked
     * @param regions the body regions it concerns, see {@link Reach}
     * @param everywhere whether that is all of them
     */
    record Entry(
            Rule rule,
            List<String> sources,
            List<Item> questions,
            List<Item.Option> regions,
            boolean everywhere,
            String text) {

        private boolean says(List<String> words) {
            return words.stream().allMatch(text::contains);
        }

        boolean concerns(String region) {
            return regions.stream().anyMatch(one -> one.value().equals(region));
        }
    }

    /** @param q words that must all be there, in any case; empty for all */
    record Search(String q, Optional<String> region, Optional<Level> level) {}

    Evaluator inForce() {
        return redFlags.current();
    }

    List<Item.Option> regions() {
        return inForce().instrument().item(Reach.REGIONS).options();
    }

    /** In the order of the rule set. */
    List<Entry> entries() {
        var evaluator = inForce();
        var known = last;
        if (!evaluator.ruleSet().hash().equals(known.hash())) {
            var reach = Reach.of(evaluator.instrument(), evaluator.ruleSet());
            known = new Read(
                    evaluator.ruleSet().hash(),
                    evaluator.ruleSet().rules().stream()
                            .map(rule -> entry(
                                    evaluator,
                                    rule,
                                    reach.get(rule.id()).stream().toList()))
                            .toList());
            last = known;
        }
        return known.entries();
    }

    List<Entry> find(Search search) {
        var words = Arrays.stream(search.q().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return entries().stream()
                .filter(entry -> entry.says(words))
                .filter(entry -> search.region().map(entry::concerns).orElse(true))
                .filter(entry -> search.level()
                        .map(level -> entry.rule().level() == level)
                        .orElse(true))
                .toList();
    }

    /** Those of the found that come after this rule; all of them where it is empty. */
    Stream<Entry> after(String rule, List<Entry> found) {
        if (rule == null || rule.isBlank()) {
            return found.stream();
        }
        var order = entries().stream().map(entry -> entry.rule().id()).toList();
        var place = order.indexOf(rule);
        if (place < 0) {
            throw Rejection.invalid("cursor-unknown", "This is not a place in the list; start again without it.");
        }
        return found.stream().filter(entry -> order.indexOf(entry.rule().id()) > place);
    }

    private static Entry entry(Evaluator evaluator, Rule rule, List<String> reach) {
        var questions = evaluator.instrument().items().stream()
                .filter(item -> rule.names().contains(item.key()))
                .toList();
        var all = evaluator.instrument().item(Reach.REGIONS).options();
        var regions =
                all.stream().filter(region -> reach.contains(region.value())).toList();
        var text = Stream.concat(
                        Stream.of(rule.id(), rule.why()),
                        questions.stream().flatMap(item -> Stream.of(item.id(), item.clinician(), item.patient())))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return new Entry(
                rule,
                rule.sources().stream().map(evaluator.ruleSet()::source).toList(),
                questions,
                regions,
                regions.size() == all.size(),
                text);
    }
}

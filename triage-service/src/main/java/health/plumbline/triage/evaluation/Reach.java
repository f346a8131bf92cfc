package health.plumbline.triage.evaluation;

import health.plumbline.triage.condition.Condition;
import health.plumbline.triage.condition.Verdict;
import health.plumbline.triage.instrument.Instrument;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.RuleSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which body regions each rule concerns, as far as its condition says. The condition itself is asked: for somebody whose
 * only problem is in one region, with every other answer open, can it still come true? Where it cannot, the rule does
 * not concern that region. So a negated region counts as what it is, named facts count as what they stand for, and a
 * rule about a question that is asked for some regions only concerns those. A rule that says nothing of regions concerns
 * all of them.
 */
public final class Reach {

    /** The question that names the body regions. */
    public static final String REGIONS = "regions";

    private Reach() {}

    /** @return values of {@link #REGIONS} by rule, both in their order */
    public static Map<String, Set<String>> of(Instrument instrument, RuleSet ruleSet) {
        var reach = new LinkedHashMap<String, Set<String>>();
        ruleSet.rules().forEach(rule -> reach.put(rule.id(), new LinkedHashSet<>()));
        for (var region : instrument.item(REGIONS).options()) {
            var known = known(instrument, region.value());
            ruleSet.facts().forEach((name, fact) -> {
                var verdict = fact.of(known);
                if (verdict != Verdict.UNKNOWN) {
                    known.put(name, verdict == Verdict.YES);
                }
            });
            for (var rule : ruleSet.rules()) {
                if (rule.when().of(known) != Verdict.NO) {
                    reach.get(rule.id()).add(region.value());
                }
            }
        }
        return reach;
    }

    /** All that follows from the region alone: which questions are then never asked. */
    private static Map<String, Object> known(Instrument instrument, String region) {
        var known = new HashMap<String, Object>();
        for (var item : instrument.items()) {
            if (item.key().equals(REGIONS)) {
                known.put(REGIONS, List.of(region));
            } else if (never(item, known)) {
                known.put(item.key(), item.negative() == null ? Condition.NOTHING : item.negative());
            }
        }
        return known;
    }

    private static boolean never(Item item, Map<String, Object> known) {
        return item.ask().map(ask -> ask.of(known) == Verdict.NO).orElse(false);
    }
}

package health.plumbline.triage.evaluation;

import health.plumbline.triage.condition.Condition;
import health.plumbline.triage.condition.Verdict;
import health.plumbline.triage.instrument.Instrument;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.rules.Rule;
import health.plumbline.triage.rules.RuleSet;
import health.plumbline.triage.rules.RuleSetReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Evaluates answers by one instrument and one rule set. Knows no time and keeps nothing. */
public final class Evaluator {

    private final Instrument instrument;
    private final RuleSet ruleSet;

    public Evaluator(Instrument instrument, RuleSet ruleSet) {
        this.instrument = instrument;
        this.ruleSet = ruleSet;
    }

    public Instrument instrument() {
        return instrument;
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** @param given answers by key as {@link Item#read} made them; one that was given counts, whatever is asked now */
    public Evaluation evaluate(Map<String, Object> given) {
        var known = new HashMap<String, Object>();
        var asked = new ArrayList<Item>();
        var missing = new ArrayList<String>();
        for (var item : instrument.items()) {
            var applies = item.ask().map(ask -> ask.of(known)).orElse(Verdict.YES);
            var answer = given.get(item.key());
            if (applies == Verdict.YES || answer != null) {
                asked.add(item);
            }
            if (answer != null) {
                known.put(item.key(), answer);
                continue;
            }
            if (applies == Verdict.YES && item.mandatory()) {
                missing.add(item.key());
            }
            standIn(item, applies, known);
        }
        var fired = fired(known, given);
        var level = fired.stream()
                .map(one -> one.rule().level())
                .max(Level::compareTo)
                .orElse(Level.CLEAR);
        var codes = codes(known, given);
        var selfCare = SelfCare.of(ruleSet.selfCare(), level, missing, codes, known);
        return new Evaluation(level, fired, missing, asked, codes, selfCare);
    }

    /** What counts for a question without an answer; nothing at all where that would be a guess. */
    private static void standIn(Item item, Verdict applies, Map<String, Object> known) {
        if (applies != Verdict.NO && item.ifMissing() != null) {
            known.put(item.key(), item.ifMissing());
        } else if (item.negative() != null) {
            known.put(item.key(), item.negative());
        } else if (applies == Verdict.NO) {
            known.put(item.key(), Condition.NOTHING);
        }
    }

    private List<Evaluation.Fired> fired(Map<String, Object> known, Map<String, Object> given) {
        ruleSet.facts().forEach((name, fact) -> {
            var verdict = fact.of(known);
            if (verdict != Verdict.UNKNOWN) {
                known.put(name, verdict == Verdict.YES);
            }
        });
        var fired = new ArrayList<Evaluation.Fired>();
        for (var rule : ruleSet.rules()) {
            if (rule.last()) {
                known.put(RuleSetReader.FIRED_CAUTIONS, cautions(fired));
            }
            if (rule.when().of(known) == Verdict.YES) {
                fired.add(new Evaluation.Fired(rule, deciding(rule.names(), given)));
            }
        }
        return fired;
    }

    private static List<String> cautions(List<Evaluation.Fired> fired) {
        return fired.stream()
                .map(Evaluation.Fired::rule)
                .filter(rule -> rule.level() == Level.CAUTION)
                .map(Rule::id)
                .toList();
    }

    private List<Evaluation.Coded> codes(Map<String, Object> known, Map<String, Object> given) {
        return ruleSet.codes().stream()
                .filter(code -> code.when().of(known) == Verdict.YES)
                .map(code -> new Evaluation.Coded(code, deciding(code.names(), given)))
                .toList();
    }

    /** The answers that were looked at and were not simply negative. */
    private Map<String, Object> deciding(Set<String> names, Map<String, Object> given) {
        var deciding = new LinkedHashMap<String, Object>();
        for (var item : instrument.items()) {
            var answer = given.get(item.key());
            if (names.contains(item.key()) && answer != null && !answer.equals(item.negative())) {
                deciding.put(item.key(), answer);
            }
        }
        return deciding;
    }
}

package health.plumbline.triage.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.condition.Condition;
import health.plumbline.triage.condition.Conditions;
import health.plumbline.triage.condition.Vocabulary;
import health.plumbline.triage.document.Document;
import health.plumbline.triage.instrument.Instrument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a rule set from its YAML and checks every condition against the questions; what is broken is named. */
public final class RuleSetReader {

    /** The caution rules that have fired, known only to rules that run last. */
    public static final String FIRED_CAUTIONS = "fired_cautions";

    private final Source source;
    private final Map<String, Set<String>> keysOfFacts = new LinkedHashMap<>();
    private final Map<String, Condition> facts = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final ClearingReader clearing;

    private RuleSetReader(Source source, Vocabulary questions) {
        this.source = source;
        var words = questions;
        for (var fact : source.facts().keySet()) {
            words = words.with(Vocabulary.Word.truth(fact));
        }
        this.vocabulary = words;
        this.clearing = new ClearingReader(source.clearing());
    }

    private record Source(
            String id,
            String version,
            String instrument,
            Map<String, String> facts,
            ClearingReader.Source clearing,
            List<CodeEntry> codes,
            @JsonProperty("self-care") SelfCareEntry selfCare,
            List<Entry> rules,
            Map<String, String> sources,
            Map<String, Message> messages) {}

    private record CodeEntry(String code, String label, boolean propose, boolean blocks, String when) {}

    private record SelfCareEntry(List<RefusalEntry> refused, List<String> techniques) {}

    private record RefusalEntry(String when, String because) {}

    private record Entry(
            String id,
            Level level,
            String panel,
            boolean last,
            String action,
            String when,
            String why,
            List<String> sources) {}

    public static RuleSet read(String yaml, Instrument instrument) {
        var document = Document.read("The rule set", yaml)
                .having("id", "version", "facts")
                .each("codes", "code", "label")
                .having("self-care")
                .each("rules", "id")
                .each("sources")
                .each("messages", "headline", "text");
        var source = document.as(Source.class);
        if (!instrument.id().equals(source.instrument())) {
            throw new BrokenRules("The rule set is for " + source.instrument() + ", not for " + instrument.id());
        }
        return new RuleSetReader(source, instrument.vocabulary()).ruleSet(document.hash());
    }

    private RuleSet ruleSet(String hash) {
        var conditions = new Conditions(vocabulary);
        source.facts().forEach((name, text) -> addFact(name, text, conditions));
        var counting = new Conditions(
                vocabulary.with(new Vocabulary.Word(FIRED_CAUTIONS, Vocabulary.Kind.SET, families(), false)));
        var ids = new HashSet<String>();
        var rules = new ArrayList<Rule>();
        for (var entry : source.rules()) {
            if (entry.id().startsWith(OwnRule.FAMILY + "-")) {
                throw new BrokenRules("rule " + entry.id() + ": this family belongs to the clinics");
            }
            if (!ids.add(entry.id())) {
                throw new BrokenRules("rule " + entry.id() + ": it is there twice");
            }
            rules.add(rule(entry, entry.last() ? counting : conditions));
        }
        clearing.mustNameOnly(ids);
        rules.sort((one, other) -> Boolean.compare(one.last(), other.last()));
        return new RuleSet(
                source.id() + "/" + source.version(),
                hash,
                named(),
                rules,
                source.sources(),
                source.messages(),
                new RuleSet.Clearing(clearing.byLevel(), clearing.elapsing(vocabulary)),
                new RuleSet.Consequences(codes(conditions), selfCare(conditions)));
    }

    /** A fact may build on those before it. */
    private void addFact(String name, String text, Conditions conditions) {
        var condition = conditions.compile("fact " + name, text);
        for (var used : condition.names()) {
            if (source.facts().containsKey(used) && !facts.containsKey(used)) {
                throw new BrokenRules("fact " + name + ": it builds on " + used + ", which does not come before it");
            }
        }
        facts.put(name, condition);
        keysOfFacts.put(name, named().behind(condition.names()));
    }

    private Rule rule(Entry entry, Conditions conditions) {
        var owner = "rule " + entry.id();
        if (entry.level() == null || entry.level() == Level.CLEAR) {
            throw new BrokenRules(owner + ": it has no level");
        }
        if (entry.why() == null
                || entry.why().isBlank()
                || entry.sources() == null
                || entry.sources().isEmpty()) {
            throw new BrokenRules(owner + ": it lacks its reason or its sources");
        }
        for (var key : entry.sources()) {
            if (!source.sources().containsKey(key)) {
                throw new BrokenRules(owner + ": unknown source " + key);
            }
        }
        if ((entry.level() == Level.EMERGENCY) != source.messages().containsKey(String.valueOf(entry.panel()))) {
            throw new BrokenRules(owner + ": an emergency has a panel, and nothing else has");
        }
        var when = conditions.compile(owner, entry.when());
        return new Rule(
                entry.id(),
                entry.level(),
                entry.last(),
                entry.panel(),
                when,
                named().behind(when.names()),
                entry.why(),
                List.copyOf(entry.sources()),
                clearing.of(entry.id(), entry.level()));
    }

    private List<ConditionCode> codes(Conditions conditions) {
        var known = new HashSet<String>();
        var codes = new ArrayList<ConditionCode>();
        for (var entry : source.codes()) {
            if (!known.add(entry.code())) {
                throw new BrokenRules("code " + entry.code() + ": it is there twice");
            }
            var when = conditions.compile("code " + entry.code(), entry.when());
            codes.add(new ConditionCode(
                    entry.code(), entry.label(), entry.propose(), entry.blocks(), when, named().behind(when.names())));
        }
        return codes;
    }

    private SelfCareRules selfCare(Conditions conditions) {
        var entry = source.selfCare();
        if (entry.refused() == null
                || entry.techniques() == null
                || entry.techniques().isEmpty()) {
            throw new BrokenRules("self-care: it says neither what refuses it nor with which techniques it is");
        }
        var refusals = new ArrayList<SelfCareRules.Refusal>();
        for (var refusal : entry.refused()) {
            if (refusal == null || refusal.because() == null) {
                throw new BrokenRules("self-care: a refusal lacks its reason");
            }
            refusals.add(new SelfCareRules.Refusal(
                    conditions.compile("self-care, " + refusal.because(), refusal.when()), refusal.because()));
        }
        return new SelfCareRules(refusals, Set.copyOf(entry.techniques()));
    }

    private Set<String> families() {
        return source.rules().stream()
                .map(entry -> entry.id().substring(0, Math.max(0, entry.id().lastIndexOf('-'))))
                .collect(Collectors.toSet());
    }

    private RuleSet.Named named() {
        return new RuleSet.Named(vocabulary, facts, keysOfFacts);
    }
}

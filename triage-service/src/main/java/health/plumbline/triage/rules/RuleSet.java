package health.plumbline.triage.rules;

import health.plumbline.triage.condition.Condition;
import health.plumbline.triage.condition.Conditions;
import health.plumbline.triage.condition.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One version of the rules, for one version of the questions. */
public final class RuleSet {

    private final String id;
    private final String hash;
    private final Named named;
    private final List<Rule> rules;
    private final Map<String, String> sources;
    private final Map<String, Message> messages;
    private final Clearing clearing;
    private final Consequences consequences;

    /**
     * What conditions may build on.
     *
     * @param vocabulary the questions and the facts
     * @param facts in the order in which they build on one another
     * @param questions the questions behind each fact
     */
    record Named(Vocabulary vocabulary, Map<String, Condition> facts, Map<String, Set<String>> questions) {

        Named {
            facts = new LinkedHashMap<>(facts);
            questions = Map.copyOf(questions);
        }

        /** The questions behind these names; a fact stands for those it builds on. */
        Set<String> behind(Set<String> names) {
            var behind = new HashSet<String>();
            names.forEach(name -> behind.addAll(questions.getOrDefault(name, Set.of(name))));
            behind.remove(RuleSetReader.FIRED_CAUTIONS);
            return behind;
        }
    }

    /** How rules pass that have no way of their own, and which answers go on by themselves. */
    record Clearing(Map<Level, Passing> byLevel, Set<String> elapsing) {

        Clearing {
            byLevel = Map.copyOf(byLevel);
            elapsing = Set.copyOf(elapsing);
        }
    }

    /** What follows from answers besides a level. */
    record Consequences(List<ConditionCode> codes, SelfCareRules selfCare) {

        Consequences {
            codes = List.copyOf(codes);
        }
    }

    RuleSet(
            String id,
            String hash,
            Named named,
            List<Rule> rules,
            Map<String, String> sources,
            Map<String, Message> messages,
            Clearing clearing,
            Consequences consequences) {
        this.id = id;
        this.hash = hash;
        this.named = named;
        this.rules = List.copyOf(rules);
        this.sources = Map.copyOf(sources);
        this.messages = Map.copyOf(messages);
        this.clearing = clearing;
        this.consequences = consequences;
    }

    /** Name and version: {@code red-flags/1.0.0}. */
    public String id() {
        return id;
    }

    public String hash() {
        return hash;
    }

    /** Named facts in the order in which they build on one another. */
    public Map<String, Condition> facts() {
        return named.facts();
    }

    /** In order; those that count others come last. */
    public List<Rule> rules() {
        return rules;
    }

    /** The same with more rules, before those that count others. */
    RuleSet with(String id, String hash, List<Rule> more, Map<String, String> moreSources) {
        var all = new ArrayList<>(rules);
        all.addAll(more);
        all.sort((one, other) -> Boolean.compare(one.last(), other.last()));
        var named = new HashMap<>(sources);
        named.putAll(moreSources);
        return new RuleSet(id, hash, this.named, all, named, messages, clearing, consequences);
    }

    /** Compiles further conditions over the same questions and facts. */
    Conditions conditions() {
        return new Conditions(named.vocabulary());
    }

    public Vocabulary vocabulary() {
        return named.vocabulary();
    }

    Set<String> questions(Set<String> names) {
        return named.behind(names);
    }

    /** What lets a rule of this level pass that has no way of its own. */
    Passing passing(Level level) {
        return clearing.byLevel().get(level);
    }

    /** What an emergency can show, by name. */
    public Map<String, Message> messages() {
        return messages;
    }

    /** The full name of a source by its key. */
    public String source(String key) {
        return sources.get(key);
    }

    public Message message(String name) {
        return messages.get(name);
    }

    /** Precautions for exercises that may follow from answers. */
    public List<ConditionCode> codes() {
        return consequences.codes();
    }

    public SelfCareRules selfCare() {
        return consequences.selfCare();
    }

    /** Questions whose answer goes on by itself, such as how long it has lasted: its change is no new trigger. */
    public Set<String> elapsing() {
        return clearing.elapsing();
    }
}

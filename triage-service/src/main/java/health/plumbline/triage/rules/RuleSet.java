package health.plumbline.triage.rules;

import health.plumbline.triage.condition.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One version of the rules, for one version of the questions. */
public final class RuleSet {

    private final String id;
    private final String hash;
    private final Map<String, Condition> facts;
    private final List<Rule> rules;
    private final Map<String, String> sources;
    private final Map<String, Message> messages;
    private final Set<String> elapsing;

    RuleSet(
            String id,
            String hash,
            Map<String, Condition> facts,
            List<Rule> rules,
            Map<String, String> sources,
            Map<String, Message> messages,
            Set<String> elapsing) {
        this.id = id;
        this.hash = hash;
        this.facts = new LinkedHashMap<>(facts);
        this.rules = List.copyOf(rules);
        this.sources = Map.copyOf(sources);
        this.messages = Map.copyOf(messages);
        this.elapsing = Set.copyOf(elapsing);
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
        return facts;
    }

    /** In order; those that count others come last. */
    public List<Rule> rules() {
        return rules;
    }

    /** The full name of a source by its key. */
    public String source(String key) {
        return sources.get(key);
    }

    public Message message(String name) {
        return messages.get(name);
    }

    /** Questions whose answer goes on by itself, such as how long it has lasted: its change is no new trigger. */
    public Set<String> elapsing() {
        return elapsing;
    }
}

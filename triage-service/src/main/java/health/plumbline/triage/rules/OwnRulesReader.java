package health.plumbline.triage.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.condition.Condition;
import health.plumbline.triage.condition.Conditions;
import health.plumbline.triage.condition.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds a clinic's own rules to the core's. They can only make more fire: no rule of the core is touched, and each of
 * theirs passes in the way that the core has for its level.
 */
public final class OwnRulesReader {

    /** More would be a rule set of its own. */
    public static final int MOST = 50;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile(OwnRule.FAMILY + "-\\d{2,3}");
    private static final Pattern UNKNOWN_WORD = Pattern.compile("undeclared reference to '([^']+)'");
    private static final int SHORTEST_WHY = 10;
    private static final int LONGEST_WHY = 1_000;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_CONDITION = 1_000;

    /**
     * Why a rule cannot be taken.
     *
     * @param index of the rule in the list
     * @param field of the rule: {@code id}, {@code level}, {@code panel}, {@code when}, {@code why}, {@code source}
     */
    public record Fault(int index, String field, String message) {}

    private final RuleSet core;
    private final List<OwnRule> own;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> sources = new HashMap<>();

    private OwnRulesReader(RuleSet core, List<OwnRule> own) {
        this.core = core;
        this.own = own;
    }

    /** Everything that is wrong with them; empty if they can be added. */
    public static List<Fault> faults(RuleSet core, List<OwnRule> own) {
        return new OwnRulesReader(core, own).read().faults;
    }

    /**
     * @param number of this version of the clinic's rules, from 1
     * @throws BrokenRules naming the first rule that does not fit the core
     */
    public static RuleSet added(RuleSet core, int number, List<OwnRule> own) {
        var reader = new OwnRulesReader(core, own).read();
        if (!reader.faults.isEmpty()) {
            throw new BrokenRules(reader.faults.get(0).message());
        }
        var name = RuleSetName.of(core.id()).withOwn(number).toString();
        var content = JSON.valueToTree(Map.of("core", core.hash(), "number", number, "own", own));
        return core.with(name, ContentHash.of(content), reader.rules, reader.sources);
    }

    private OwnRulesReader read() {
        if (own.size() > MOST) {
            faults.add(new Fault(MOST, "id", "A clinic adds at most " + MOST + " rules of its own."));
            return this;
        }
        var conditions = core.conditions();
        var ids = new HashSet<String>();
        for (var index = 0; index < own.size(); index++) {
            var rule = own.get(index);
            var before = faults.size();
            checkId(index, rule.id(), ids);
            checkTexts(index, rule);
            var level = level(index, rule);
            var when = condition(index, rule, conditions);
            if (faults.size() == before) {
                add(rule, level, when);
            }
        }
        return this;
    }

    private void checkId(int index, String id, Set<String> ids) {
        if (core.rules().stream().anyMatch(rule -> rule.id().equals(id))) {
            fault(
                    index,
                    "id",
                    id + " is a rule of the core, which a clinic can neither change nor remove. Give yours a name of"
                            + " its own, such as OWN-01.");
        } else if (id == null || !ID.matcher(id).matches()) {
            fault(index, "id", "A clinic's own rule is called OWN- and a number of two or three digits.");
        } else if (!ids.add(id)) {
            fault(index, "id", id + " is there twice.");
        }
    }

    private void checkTexts(int index, OwnRule rule) {
        if (length(rule.why()) < SHORTEST_WHY || length(rule.why()) > LONGEST_WHY) {
            fault(
                    index,
                    "why",
                    "%s: say why it matters, in %d to %d characters.".formatted(rule.id(), SHORTEST_WHY, LONGEST_WHY));
        }
        if (length(rule.source()) < 1 || length(rule.source()) > LONGEST_SOURCE) {
            fault(
                    index,
                    "source",
                    "%s: name what you go by, in 1 to %d characters.".formatted(rule.id(), LONGEST_SOURCE));
        }
    }

    private Level level(int index, OwnRule rule) {
        var level = Stream.of(Level.values())
                .filter(one -> one != Level.CLEAR && one.code().equals(rule.level()))
                .findFirst()
                .orElse(null);
        if (level == null) {
            fault(index, "level", rule.id() + ": its level is caution, referral, urgent or emergency.");
        } else if (level == Level.EMERGENCY && core.message(String.valueOf(rule.panel())) == null) {
            fault(index, "panel", rule.id() + ": an emergency shows one of the core's messages; choose which.");
        } else if (level != Level.EMERGENCY && rule.panel() != null) {
            fault(index, "panel", rule.id() + ": only an emergency shows a message of its own.");
        }
        return level;
    }

    private Condition condition(int index, OwnRule rule, Conditions conditions) {
        if (length(rule.when()) > LONGEST_CONDITION) {
            fault(
                    index,
                    "when",
                    "%s: its condition is longer than %d characters.".formatted(rule.id(), LONGEST_CONDITION));
            return null;
        }
        try {
            var condition = conditions.compile("rule " + rule.id(), rule.when());
            mustKnowNothing(index, rule, condition);
            return condition.countingTrueWhereBroken();
        } catch (BrokenRules broken) {
            fault(index, "when", inPlainWords(rule.id(), broken.getMessage()));
            return null;
        }
    }

    /** For somebody who treats patients and writes a condition once a year. */
    private static String inPlainWords(String id, String message) {
        var unknown = UNKNOWN_WORD.matcher(message);
        if (unknown.find()) {
            return "%s: there is no question and no named condition called %s. The list of questions has their names."
                    .formatted(id, unknown.group(1));
        }
        if (message.contains("no matching overload")) {
            return id + ": two things are compared that are not of one kind, such as a number and a word.";
        }
        if (message.contains("expected type 'bool'")) {
            return id + ": this is an answer and no condition yet. Say what it is compared with.";
        }
        return message;
    }

    /** A question that was not asked has no answer; a condition must say what holds then. */
    private void mustKnowNothing(int index, OwnRule rule, Condition condition) {
        for (var name : condition.names()) {
            var askedOfSome = core.vocabulary()
                    .word(name)
                    .filter(Vocabulary.Word::nullable)
                    .isPresent();
            if (askedOfSome && breaks(condition, Map.of(name, Condition.NOTHING))) {
                fault(
                        index,
                        "when",
                        "%s: %s is not asked of everybody. Write %s != null && before what you ask of it."
                                .formatted(rule.id(), name, name));
            }
        }
    }

    private static boolean breaks(Condition condition, Map<String, Object> known) {
        try {
            condition.of(known);
            return false;
        } catch (BrokenRules broken) {
            return true;
        }
    }

    private void add(OwnRule rule, Level level, Condition when) {
        sources.put(rule.source(), rule.source());
        rules.add(new Rule(
                rule.id(),
                level,
                false,
                rule.panel(),
                when,
                core.questions(when.names()),
                rule.why().strip(),
                List.of(rule.source()),
                core.passing(level)));
    }

    private void fault(int index, String field, String message) {
        faults.add(new Fault(index, field, message));
    }

    private static int length(String text) {
        return text == null ? 0 : text.strip().length();
    }
}

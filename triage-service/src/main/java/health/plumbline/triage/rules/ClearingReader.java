package health.plumbline.triage.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.condition.Vocabulary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what lets fired rules pass: by level, and by rule where that differs. What does not fit is named. */
final class ClearingReader {

    /** @param elapsing questions whose answer goes on by itself; its change is no new trigger */
    record Source(
            Map<String, Entry> levels,
            Map<String, Entry> rules,
            Map<String, String> examinations,
            List<String> elapsing) {

        Source {
            levels = levels == null ? Map.of() : levels;
            rules = rules == null ? Map.of() : rules;
            examinations = examinations == null ? Map.of() : examinations;
            elapsing = elapsing == null ? List.of() : elapsing;
        }
    }

    record Entry(
            String way,
            List<String> professions,
            @JsonProperty("asked-again") boolean askedAgain,
            String examination) {}

    /** What a rule set may not fall below, whoever wrote it. */
    private static final Map<Level, Way> FLOOR = Map.of(
            Level.CAUTION, Way.RATIONALE,
            Level.REFERRAL, Way.REVIEW,
            Level.URGENT, Way.REVIEW,
            Level.EMERGENCY, Way.NEW_FACTS);

    private final Source source;
    private final Map<Level, Passing> byLevel = new EnumMap<>(Level.class);

    ClearingReader(Source source) {
        if (source == null) {
            throw new BrokenRules("clearing: nothing says what lets a fired rule pass");
        }
        this.source = source;
        for (var level : FLOOR.keySet()) {
            var owner = "clearing of level " + level.code();
            var entry = source.levels().get(level.code());
            if (entry == null) {
                throw new BrokenRules(owner + ": it is missing");
            }
            byLevel.put(level, passing(owner, entry, FLOOR.get(level), false));
        }
        for (var name : source.levels().keySet()) {
            if (FLOOR.keySet().stream().noneMatch(level -> level.code().equals(name))) {
                throw new BrokenRules("clearing of level " + name + ": there is no such level to clear");
            }
        }
    }

    Map<Level, Passing> byLevel() {
        return byLevel;
    }

    void mustNameOnly(Set<String> rules) {
        for (var rule : source.rules().keySet()) {
            if (!rules.contains(rule)) {
                throw new BrokenRules("clearing of rule " + rule + ": there is no such rule");
            }
        }
    }

    /** An exception replaces its level's way and may be stricter than it, never weaker. */
    Passing of(String rule, Level level) {
        var usual = byLevel.get(level);
        var entry = source.rules().get(rule);
        return entry == null ? usual : passing("clearing of rule " + rule, entry, usual.way(), usual.askedAgain());
    }

    Set<String> elapsing(Vocabulary questions) {
        for (var key : source.elapsing()) {
            var counts = questions
                    .word(key)
                    .filter(word -> word.kind() == Vocabulary.Kind.WHOLE)
                    .isPresent();
            if (!counts) {
                throw new BrokenRules("clearing: " + key + " is no question that is answered with a number");
            }
        }
        return Set.copyOf(source.elapsing());
    }

    private Passing passing(String owner, Entry entry, Way floor, boolean askedAgain) {
        var way = entry.way() == null
                ? floor
                : Way.of(entry.way()).orElseThrow(() -> new BrokenRules(owner + ": there is no way " + entry.way()));
        if (way.compareTo(floor) < 0) {
            throw new BrokenRules(owner + ": " + way.code() + " is weaker than " + floor.code());
        }
        var named = entry.professions() == null ? List.<String>of() : entry.professions();
        var professions = named.stream()
                .map(name -> Profession.of(name)
                        .orElseThrow(() -> new BrokenRules(owner + ": there is no profession " + name)))
                .distinct()
                .toList();
        if ((way == Way.REVIEW) == professions.isEmpty()) {
            throw new BrokenRules(owner + ": a review has professions that may sign it, and nothing else has");
        }
        if (professions.contains(Profession.PHYSIOTHERAPIST) != (entry.examination() != null)) {
            throw new BrokenRules(owner + ": a physiotherapist signs what was examined, and it must say what that is");
        }
        if (entry.examination() != null && !source.examinations().containsKey(entry.examination())) {
            throw new BrokenRules(owner + ": there is no examination " + entry.examination());
        }
        return new Passing(
                way,
                professions,
                way == Way.REVIEW && (askedAgain || entry.askedAgain()),
                source.examinations().get(String.valueOf(entry.examination())));
    }
}

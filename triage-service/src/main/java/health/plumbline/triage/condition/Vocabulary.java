package health.plumbline.triage.condition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that conditions may use: answers and named facts, each with its kind and its options. */
public final class Vocabulary {

    /** What kind of value a word stands for. */
    public enum Kind {
        TRUTH,
        WHOLE,
        CHOICE,
        SET,
        TEXT
    }

    /**
     * @param options what a choice or a set can be; empty for other kinds
     * @param nullable whether it may be nothing at all: a question that was not asked and has no negative answer
     */
    public record Word(String name, Kind kind, Set<String> options, boolean nullable) {

        public Word {
            options = Set.copyOf(options);
        }

        public static Word truth(String name) {
            return new Word(name, Kind.TRUTH, Set.of(), false);
        }
    }

    private final Map<String, Word> words = new LinkedHashMap<>();

    public Vocabulary(List<Word> words) {
        words.forEach(word -> this.words.put(word.name(), word));
    }

    /** The same words and one more. */
    public Vocabulary with(Word word) {
        var more = new Vocabulary(List.copyOf(words.values()));
        if (more.words.put(word.name(), word) != null) {
            throw new BrokenRules(word.name() + ": this name is used twice");
        }
        return more;
    }

    public Optional<Word> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    public List<Word> words() {
        return List.copyOf(words.values());
    }
}

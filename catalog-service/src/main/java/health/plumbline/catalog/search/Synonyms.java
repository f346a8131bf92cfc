package health.plumbline.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What clinicians type, and the catalog's words for it: {@code catalog/synonyms.yaml}. Knows no database. */
final class Synonyms {

    /** A word of which so much was typed is looked for by its beginning, so that "scapula" finds what is scapular. */
    private static final int TELLING = 5;

    private final Map<String, List<String>> table;
    private final int longest;

    Synonyms(Map<String, List<String>> table) {
        this.table = table;
        this.longest = table.keySet().stream()
                .mapToInt(typed -> typed.split(" ").length)
                .max()
                .orElse(1);
    }

    /**
     * Something typed that means one thing.
     *
     * @param words one or more, as typed
     * @param query what to look for, in PostgreSQL's notation; {@code @} stands where weights may be named
     */
    record Term(String words, String query) {}

    /** The longest entries of the table first; what it does not know stands for itself. */
    List<Term> terms(List<String> words) {
        var terms = new ArrayList<Term>();
        for (int at = 0; at < words.size(); ) {
            var length = known(words.subList(at, words.size()));
            var last = at + length == words.size();
            terms.add(term(words.subList(at, at + length), last));
            at += length;
        }
        return terms;
    }

    private int known(List<String> words) {
        return IntStream.iterate(Math.min(longest, words.size()), length -> length > 1, length -> length - 1)
                .filter(length -> table.containsKey(String.join(" ", words.subList(0, length))))
                .findFirst()
                .orElse(1);
    }

    /** @param last whether it may still be being typed */
    private Term term(List<String> typed, boolean last) {
        var words = String.join(" ", typed);
        var others = table.getOrDefault(words, List.of()).stream()
                .map(other -> Arrays.stream(other.split(" ")).map(word -> word + ":@"));
        var itself = IntStream.range(0, typed.size())
                .mapToObj(place -> begun(typed.get(place), last && place == typed.size() - 1));
        return new Term(
                words,
                Stream.concat(Stream.of(itself), others)
                        .map(all -> all.collect(Collectors.joining(" & ", "(", ")")))
                        .collect(Collectors.joining(" | ")));
    }

    private static String begun(String word, boolean unfinished) {
        return word + (unfinished || word.length() >= TELLING ? ":*@" : ":@");
    }
}

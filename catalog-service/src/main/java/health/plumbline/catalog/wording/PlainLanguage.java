package health.plumbline.catalog.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a patient will read. It refuses only claims it can tell for sure; that a sentence is long or shouted it says
 * to the writer, who knows better.
 */
public final class PlainLanguage {

    /** In words. A longer sentence is lost on somebody who reads it lying on the floor. */
    public static final int LONGEST_SENTENCE = 25;

    private static final int SHOWN_OF_A_SENTENCE = 8;

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?;:])\\s+");

    /** Shorter ones may be abbreviations: TENS alone is no shout, DO NOT is. Bounded, or a long text would fill the stack. */
    private static final Pattern SHOUT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{Lu}{2,}(?: \\p{Lu}{2,}){1,20}|\\p{Lu}{5,}|STOP|NEVER)(?![\\p{L}\\p{N}])|!{2,}");

    private PlainLanguage() {}

    /** @param texts each by its path in the entry */
    public static Wording of(Map<String, String> texts) {
        var refusals = new ArrayList<Remark>();
        var hints = new ArrayList<Remark>();
        texts.forEach((field, written) -> {
            var text = asRead(written);
            refusals.addAll(RejectedClaim.in(field, text));
            hints.addAll(longSentences(field, text).toList());
            hints.addAll(shouts(field, text).toList());
        });
        return new Wording(List.copyOf(refusals), List.copyOf(hints));
    }

    /** As an eye reads it: what is invisible or merely looks different does not hide a word. */
    private static String asRead(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    private static Stream<Remark> longSentences(String field, String text) {
        return END_OF_SENTENCE
                .splitAsStream(text)
                .map(PlainLanguage::words)
                .filter(words -> words.size() > LONGEST_SENTENCE)
                .map(words -> new Remark(
                        field,
                        String.join(" ", words.subList(0, SHOWN_OF_A_SENTENCE)) + " …",
                        "This sentence has %d words.".formatted(words.size()),
                        "Use at most %d words; make two sentences of it.".formatted(LONGEST_SENTENCE)));
    }

    private static Stream<Remark> shouts(String field, String text) {
        return SHOUT.matcher(text)
                .results()
                .map(found -> new Remark(
                        field, found.group(), "This reads like shouting.", "Use small letters and one full stop."));
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.split(" "))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }
}

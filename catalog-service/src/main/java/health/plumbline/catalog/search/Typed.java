package health.plumbline.catalog.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody typed to find something.
 *
 * @param text as typed, or empty to leaf through
 */
record Typed(String text) {

    /** More words than anybody types; each is compared with everything there is. */
    private static final int MOST_WORDS = 8;

    Typed {
        text = text == null ? "" : text.strip();
    }

    boolean anything() {
        return !text.isEmpty();
    }

    /** In lower case and without accents, nothing but letters and digits. */
    List<String> words() {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}

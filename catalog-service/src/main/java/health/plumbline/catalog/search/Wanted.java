package health.plumbline.catalog.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a clinician looks for, among techniques or conditions.
 *
 * @param text as typed, or empty to leaf through
 * @param categories any of them; empty for all
 * @param region or empty for all
 * @param position or empty for all
 */
record Wanted(String text, Set<String> categories, String region, String position) {

    /** More words than anybody types; each is compared with everything there is. */
    private static final int MOST_WORDS = 8;

    Wanted {
        text = text == null ? "" : text.strip();
    }

    boolean byText() {
        return !text.isEmpty();
    }

    List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Tells searches apart, so that the cursor of one is not taken for another. */
    String fingerprint() {
        return Integer.toHexString(Objects.hash(text, new TreeSet<>(categories), region, position));
    }
}

package health.plumbline.catalog.own;

import java.text.Normalizer;
import java.util.Locale;

/** The id of a clinic's own technique, as its name suggests it. */
final class OwnId {

    private static final String PREFIX = "own-";

    /** Leaves room for a number behind it, in the 56 that an id may have. */
    private static final int LONGEST = 48;

    private OwnId() {}

    /** {@code own-} and the name in small letters without accents, what is no letter or digit being a hyphen. */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        return PREFIX + (cut.isEmpty() ? "technique" : cut);
    }
}

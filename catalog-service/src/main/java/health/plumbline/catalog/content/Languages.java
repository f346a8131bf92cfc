package health.plumbline.catalog.content;

import health.plumbline.platform.problem.Rejection;
import java.util.Map;
import java.util.TreeMap;

/** The languages that a technique may be said in, by their short BCP 47 tags; {@value #SOURCE} is what all are made from. */
public final class Languages {

    public static final String SOURCE = "en";

    private static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("ar", "العربية"),
            Map.entry("cy", "Cymraeg"),
            Map.entry("da", "Dansk"),
            Map.entry("de", "Deutsch"),
            Map.entry("es", "Español"),
            Map.entry("fi", "Suomi"),
            Map.entry("fr", "Français"),
            Map.entry("ga", "Gaeilge"),
            Map.entry("it", "Italiano"),
            Map.entry("nb", "Norsk bokmål"),
            Map.entry("nl", "Nederlands"),
            Map.entry("pl", "Polski"),
            Map.entry("pt", "Português"),
            Map.entry("ro", "Română"),
            Map.entry("sv", "Svenska"),
            Map.entry("tr", "Türkçe"),
            Map.entry("uk", "Українська")));

    private Languages() {}

    public static boolean known(String tag) {
        return tag != null && NAMES.containsKey(tag);
    }

    /** @throws Rejection if nothing can be translated into it */
    public static String checked(String tag) {
        if (!known(tag)) {
            throw Rejection.invalid(
                    "language-unknown",
                    "There are translations into %s; English is what they are made from."
                            .formatted(String.join(", ", NAMES.keySet())));
        }
        return tag;
    }

    /** As its speakers call it. */
    public static String name(String tag) {
        return NAMES.get(tag);
    }
}

package health.plumbline.portal.language;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language that all fixed words of the portal are there in. */
public enum Language {
    ENGLISH("en", "English", "EEE d MMM", "d MMMM yyyy"),
    GERMAN("de", "Deutsch", "EEE, d. MMM", "d. MMMM yyyy");

    private static final List<Locale> ALL =
            Arrays.stream(values()).map(Language::locale).toList();

    private final String tag;
    private final String ownName;
    private final String day;
    private final String date;

    Language(String tag, String ownName, String day, String date) {
        this.tag = tag;
        this.ownName = ownName;
        this.day = day;
        this.date = date;
    }

    /** Short BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** A day of this year. */
    public DateTimeFormatter day() {
        return DateTimeFormatter.ofPattern(day, locale());
    }

    public DateTimeFormatter date() {
        return DateTimeFormatter.ofPattern(date, locale());
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /**
     * What somebody chose, or else the first of ours that their browser asks for, where the installation offers it.
     *
     * @param chosen tag, or null
     * @param accepted header {@code Accept-Language}, or null; whatever makes no sense asks for nothing
     */
    public static Language of(String chosen, String accepted, Set<Language> offered, Language otherwise) {
        return of(chosen).or(() -> asked(accepted)).filter(offered::contains).orElse(otherwise);
    }

    private static Optional<Language> asked(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Optional.empty();
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(accepted), ALL);
            return found == null ? Optional.empty() : of(found.getLanguage());
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}

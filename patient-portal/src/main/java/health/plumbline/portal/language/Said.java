package health.plumbline.portal.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fixed words that are kept, travel or are decided elsewhere (questions of the check-in, advice, reasons), said in another
 * language. They are found by their English text, so that words which were changed are shown in English and never as an
 * older translation of them.
 */
public final class Said {

    private static final Pattern GAP = Pattern.compile("\\{([a-z_]+)}");

    private static final String TELEPHONE = "([0-9+][0-9 ()/+-]{1,30})";

    private static final Said GERMAN = new Said(read("said/de.json"), "(.{1,200}?)");

    /** Amounts, part by part; a gap is a number. */
    private static final Said GERMAN_DOSES = new Said(read("said/dose-de.json"), "(\\d{1,4}(?:\\.\\d{1,2})?)");

    private static final String PARTS = ", ";

    private final Map<String, String> words;
    private final List<Form> forms;

    /** Words with gaps, such as the number to call. */
    private record Form(Pattern english, List<String> gaps, String translated) {

        static Form of(String english, String translated, String wide) {
            var gaps = new ArrayList<String>();
            var pattern = new StringBuilder();
            var gap = GAP.matcher(english);
            var end = 0;
            while (gap.find()) {
                pattern.append(Pattern.quote(english.substring(end, gap.start())))
                        .append(gap.group(1).matches(".*(number|phone)") ? TELEPHONE : wide);
                gaps.add(gap.group(1));
                end = gap.end();
            }
            pattern.append(Pattern.quote(english.substring(end)));
            return new Form(Pattern.compile(pattern.toString()), List.copyOf(gaps), translated);
        }

        Optional<String> say(String text) {
            var match = english.matcher(text);
            return match.matches() ? Optional.of(filled(match)) : Optional.empty();
        }

        private String filled(Matcher match) {
            return GAP.matcher(translated)
                    .replaceAll(gap -> Matcher.quoteReplacement(match.group(gaps.indexOf(gap.group(1)) + 1)));
        }
    }

    private Said(Map<String, String> all, String gap) {
        this.words = all;
        this.forms = all.entrySet().stream()
                .filter(entry -> entry.getKey().contains("{"))
                .map(entry -> Form.of(entry.getKey(), entry.getValue(), gap))
                .toList();
    }

    /** Empty where nobody has translated exactly this. */
    public static Optional<String> in(Language language, String english) {
        return switch (language) {
            case ENGLISH -> Optional.of(english);
            case GERMAN -> GERMAN.find(english);
        };
    }

    /** Empty where one part of it is not known. */
    static Optional<String> doseIn(Language language, String english) {
        if (language == Language.ENGLISH) {
            return Optional.of(english);
        }
        var parts = new ArrayList<String>();
        for (var part : english.split(PARTS)) {
            GERMAN_DOSES
                    .find(part)
                    .map(found -> found.replaceAll("(\\d)\\.(\\d)", "$1,$2"))
                    .ifPresent(parts::add);
        }
        return parts.size() == english.split(PARTS).length ? Optional.of(String.join(PARTS, parts)) : Optional.empty();
    }

    @TemplateExtension
    static String saidDose(String english) {
        return doseIn(CurrentLanguage.bean().get(), english).orElse(english);
    }

    @TemplateExtension
    static RawString foreignDose(String english) {
        return marked(doseIn(CurrentLanguage.bean().get(), english).isEmpty());
    }

    /** {@code lang="de"} and the like around words in this language, where the page is in another. */
    @TemplateExtension
    static RawString elsewhere(String tag) {
        var here = CurrentLanguage.bean().get().tag().equals(tag);
        return new RawString(here ? "" : " lang=\"" + tag + "\"");
    }

    /** In the language of the request, or else in English. */
    @TemplateExtension
    public static String said(String english) {
        return in(CurrentLanguage.bean().get(), english).orElse(english);
    }

    /** {@code lang="en"} for the element around words that are not there in the language of the page. */
    @TemplateExtension
    static RawString foreign(String english) {
        return marked(in(CurrentLanguage.bean().get(), english).isEmpty());
    }

    /** The same for words that were written by people and stay as they are. */
    @TemplateExtension
    static RawString written(String english) {
        return marked(CurrentLanguage.bean().get() != Language.ENGLISH);
    }

    private static RawString marked(boolean foreign) {
        return new RawString(foreign ? " lang=\"en\"" : "");
    }

    private Optional<String> find(String english) {
        var exact = words.get(english);
        return exact != null
                ? Optional.of(exact)
                : forms.stream().flatMap(form -> form.say(english).stream()).findFirst();
    }

    static Map<String, String> read(String resource) {
        try (var file = Said.class.getClassLoader().getResourceAsStream(resource)) {
            return new ObjectMapper().readValue(file, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Words that cannot be read", e);
        }
    }
}

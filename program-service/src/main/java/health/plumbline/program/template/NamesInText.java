package health.plumbline.program.template;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalog's texts name techniques and templates by their ids; a person reads their names. */
final class NamesInText {

    private static final Pattern TECHNIQUE = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b");
    private static final Pattern TEMPLATE = Pattern.compile("\\bTPL-[A-Z0-9]+(?:-[A-Z0-9]+)*\\b");

    private NamesInText() {}

    static Set<String> techniques(Stream<String> texts) {
        return found(TECHNIQUE, texts);
    }

    static Set<String> templates(Stream<String> texts) {
        return found(TEMPLATE, texts);
    }

    /** @param names of techniques and templates by id; an id without a name stays, so that nothing is lost */
    static UnaryOperator<String> with(Map<String, String> names) {
        return text -> {
            if (text == null) {
                return null;
            }
            var techniques = TECHNIQUE.matcher(text).replaceAll(id -> quoted(id, names));
            return TEMPLATE.matcher(techniques)
                    .replaceAll(id -> quoted(id, names))
                    .replace("->", " → ");
        };
    }

    private static String quoted(MatchResult id, Map<String, String> names) {
        var name = names.get(id.group());
        return Matcher.quoteReplacement(name == null ? id.group() : "“" + name + "”");
    }

    private static Set<String> found(Pattern pattern, Stream<String> texts) {
        return texts.filter(text -> text != null)
                .flatMap(text -> pattern.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toUnmodifiableSet());
    }
}

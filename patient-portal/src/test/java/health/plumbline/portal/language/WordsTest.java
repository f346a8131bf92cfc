package health.plumbline.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.invitation.InvitationTexts;
import health.plumbline.portal.link.LinkTexts;
import health.plumbline.portal.mail.MailTexts;
import health.plumbline.portal.progress.ProgressTexts;
import health.plumbline.portal.screening.ScreeningTexts;
import health.plumbline.portal.session.SessionTexts;
import health.plumbline.portal.symptoms.SymptomTexts;
import health.plumbline.portal.today.TodayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every fixed word of a page is in a bundle, and every bundle is there in every language. */
class WordsTest {

    private static final List<Class<?>> BUNDLES = List.of(
            Texts.class,
            ErrorTexts.class,
            TodayTexts.class,
            SessionTexts.class,
            ScreeningTexts.class,
            LinkTexts.class,
            InvitationTexts.class,
            SymptomTexts.class,
            ProgressTexts.class,
            MailTexts.class);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** What no translator touches: our name, and signs. */
    private static final Set<String> NAMES = Set.of("Plumbline");

    @Test
    void all_bundles_have_the_same_keys_and_placeholders_in_all_languages_and_nothing_is_empty() throws IOException {
        for (var bundle : BUNDLES) {
            var german = german(bundle);
            assertThat(german.stringPropertyNames())
                    .as(bundle.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(bundle.getMethods())
                            .map(Method::getName)
                            .toList());
            for (var key : bundle.getMethods()) {
                var english = key.getAnnotation(Message.class).value();
                var said = german.getProperty(key.getName());
                assertThat(english).as(key.getName()).isNotBlank();
                assertThat(said).as(key.getName()).isNotBlank().doesNotContainIgnoringCase("sicher");
                assertThat(placeholders(said)).as(key.getName()).isEqualTo(placeholders(english));
            }
        }
    }

    @Test
    void no_bundle_is_forgotten() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("messages"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(BUNDLES.stream()
                            .map(bundle ->
                                    bundle.getAnnotation(MessageBundle.class).value() + "_de.properties")
                            .toList());
        }
    }

    @Test
    void no_template_says_anything_by_itself() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(literals(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void a_word_in_a_template_is_seen_wherever_it_stands() {
        assertThat(literals("<p>{name}, hello</p>")).isNotEmpty();
        assertThat(literals("<button aria-label=\"Close\">{x}</button>")).isNotEmpty();
        assertThat(literals("{#banner tone='danger' title='Not kept'}{x}{/banner}"))
                .isNotEmpty();
        assertThat(literals("{#badge 'Done' tone='good' /}")).isNotEmpty();
        assertThat(literals("{#if a}Yes{/if}")).isNotEmpty();
        assertThat(literals("{! A comment !}<p class=\"soft\">{msg:today} · {n}, </p>"))
                .isEmpty();
    }

    @Test
    void the_scripts_take_their_words_from_the_page() throws IOException {
        for (var script : List.of("player.js", "plan.js", "screening.js")) {
            var text = Files.readString(RESOURCES.resolve("META-INF/resources/portal/" + script));
            assertThat(text.replaceAll("(?m)^\\s*(//|/?\\*).*$", ""))
                    .as(script)
                    .doesNotContainPattern("\"[A-Z][a-z]+ [a-z ]+\"")
                    .doesNotContainPattern("textContent = \"[A-Za-z]")
                    .doesNotContainPattern("words: [\"`][A-Z]");
        }
    }

    /** Everything with letters that a reader could see and that no expression says. */
    private static List<String> literals(String template) {
        var withoutComments =
                template.replaceAll("(?s)\\{!.*?!}", " ").replaceAll("(?s)<!--.*?-->|<!doctype[^>]*>", " ");
        var spoken = new TreeSet<String>();
        found(
                withoutComments,
                "(?:title|low|high|aria-label|alt|placeholder)=[\"']([^\"'{}]*\\p{L}[^\"'{}]*)[\"']",
                spoken);
        found(withoutComments, "\\{#(?:badge|empty|emergency) '([^']*)'", spoken);
        var text = withoutComments.replaceAll("(?s)\\{[^{}]*}", "\u0001").replaceAll("(?s)<[^>]*>", "\u0001");
        Arrays.stream(text.split("\u0001"))
                .map(String::strip)
                .filter(part -> part.matches("(?s).*\\p{L}.*"))
                .forEach(spoken::add);
        return spoken.stream()
                .filter(part -> !NAMES.contains(part.replace("·", "").strip()))
                .toList();
    }

    private static void found(String text, String pattern, Set<String> into) {
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .forEach(into::add);
    }

    private static Set<String> placeholders(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map((Function<MatchResult, String>) match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties german(Class<?> bundle) throws IOException {
        var german = new Properties();
        var name = bundle.getAnnotation(MessageBundle.class).value();
        try (var file = Files.newBufferedReader(RESOURCES.resolve("messages/" + name + "_de.properties"))) {
            german.load(file);
        }
        return german;
    }
}

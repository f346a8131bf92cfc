package health.plumbline.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The translations of the core as their files say them. */
class TranslationFilesTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Map<String, TechniqueWords> ENGLISH =
            Core.techniques().stream().collect(Collectors.toMap(TechniqueContent::technique, TechniqueWords::of));

    private static final List<JsonNode> GERMAN = StreamSupport.stream(
                    Core.file("catalog/translations/de/seed.yaml")
                            .path("translations")
                            .spliterator(),
                    false)
            .toList();

    private final TranslationReader reader =
            new TranslationReader("de", technique -> Optional.ofNullable(ENGLISH.get(technique)));

    @Test
    void all_techniques_of_the_beginning_are_there_in_german_and_made_from_todays_english() {
        var seeds = Core.techniques().stream()
                .filter(TechniqueContent::seed)
                .map(TechniqueContent::technique)
                .toList();

        assertThat(GERMAN)
                .extracting(entry -> entry.path("technique").asText())
                .containsExactlyInAnyOrderElementsOf(seeds);
        for (var entry : GERMAN) {
            var reading = reader.read(entry);

            assertThat(reading.faults()).as(reading.id()).isEmpty();
            assertThat(reading.content().content().source())
                    .as(reading.id())
                    .isEqualTo(ENGLISH.get(reading.id()).hash());
        }
    }

    @Test
    void no_number_is_lost_and_none_is_added() {
        for (var entry : GERMAN) {
            var words = reader.read(entry).content().content().words();
            var english = ENGLISH.get(entry.path("technique").asText());
            pairs(english, words, TechniqueWords::steps)
                    .forEach(pair ->
                            assertThat(numbers(pair.get(1))).as(pair.get(0)).isEqualTo(numbers(pair.get(0))));
            assertThat(numbers(words.breathing())).isEqualTo(numbers(english.breathing()));
            pairs(english, words, TechniqueWords::stop)
                    .forEach(pair ->
                            assertThat(numbers(pair.get(1))).as(pair.get(0)).isEqualTo(numbers(pair.get(0))));
        }
    }

    @Test
    void nothing_is_called_safe_and_nothing_claimed_that_the_reference_rejects() {
        assertThat(GERMAN.toString())
                .doesNotContainIgnoringCase("sicher")
                .doesNotContainIgnoringCase("einrenken")
                .doesNotContainIgnoringCase("schmier")
                .doesNotContainIgnoringCase("verklebung")
                .doesNotContainIgnoringCase("heilt");
    }

    @Test
    void nobody_is_named_who_has_not_reviewed() {
        assertThat(GERMAN).noneMatch(entry -> entry.has("reviewedBy"));
    }

    @Test
    void an_entry_says_what_is_wrong_with_it() {
        assertThat(faulty(entry -> entry.put("technique", "no_such_one"))).containsExactly("technique");
        assertThat(faulty(entry -> entry.withArray("steps").remove(0))).containsExactly("steps");
        assertThat(faulty(entry -> entry.withArray("stop").remove(0))).containsExactly("stop");
        assertThat(faulty(entry -> entry.remove("breathing"))).containsExactly("breathing");
        assertThat(faulty(entry -> entry.remove("errors"))).containsExactly("errors");
        assertThat(faulty(entry -> entry.remove("source"))).containsExactly("source");
        assertThat(faulty(entry -> entry.put("dose", "10 mal"))).containsExactly("dose");
        assertThat(new TranslationReader("tlh", technique -> Optional.of(ENGLISH.get(technique)))
                        .read(GERMAN.get(0))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("language");
    }

    /** What it was made from is gone, so that nothing can be compared; that makes it outdated, not wrong. */
    @Test
    void a_translation_of_earlier_words_is_taken_as_it_is() {
        assertThat(faulty(entry -> {
                    entry.put("source", "sha256:" + "0".repeat(64));
                    entry.withArray("steps").remove(0);
                }))
                .isEmpty();
    }

    private List<String> faulty(Consumer<ObjectNode> change) {
        ObjectNode entry = GERMAN.get(0).deepCopy();
        change.accept(entry);
        return reader.read(entry).faults().stream().map(Fault::field).toList();
    }

    private static Stream<List<String>> pairs(
            TechniqueWords english, TechniqueWords german, Function<TechniqueWords, List<String>> texts) {
        var first = texts.apply(english);
        var second = texts.apply(german);
        return Stream.iterate(0, place -> place < first.size(), place -> place + 1)
                .map(place -> List.of(first.get(place), second.get(place)));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }
}

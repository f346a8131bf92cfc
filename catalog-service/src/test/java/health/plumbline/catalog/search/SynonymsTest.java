package health.plumbline.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.plumbline.catalog.Core;
import health.plumbline.catalog.content.TechniqueContent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    private static final int STEM = 4;

    private final Synonyms synonyms =
            new Synonyms(Map.of("bum", List.of("glute", "buttock"), "back of thigh", List.of("hamstring")));

    @Test
    void a_word_the_table_does_not_know_stands_for_itself() {
        assertThat(synonyms.terms(List.of("hip", "up"))).extracting("query").containsExactly("(hip:@)", "(up:*@)");
    }

    @Test
    void a_word_it_knows_stands_for_others_too() {
        assertThat(synonyms.terms(List.of("bum", "ball")))
                .extracting("query")
                .containsExactly("(bum:@) | (glute:@) | (buttock:@)", "(ball:*@)");
    }

    @Test
    void several_words_may_be_one_term() {
        assertThat(synonyms.terms(List.of("stretch", "back", "of", "thigh")))
                .extracting("words", "query")
                .containsExactly(
                        tuple("stretch", "(stretch:*@)"),
                        tuple("back of thigh", "(back:@ & of:@ & thigh:*@) | (hamstring:@)"));
    }

    @Test
    void only_the_last_word_and_long_ones_may_be_unfinished() {
        assertThat(synonyms.terms(List.of("chin", "scapula", "t")))
                .extracting("query")
                .containsExactly("(chin:@)", "(scapula:*@)", "(t:*@)");
    }

    @Test
    void every_line_leads_to_words_that_the_catalog_has_and_is_written_as_one_types() {
        var core = Core.techniques().stream().map(SynonymsTest::words).toList();

        SynonymFile.table().forEach((typed, others) -> {
            assertThat(String.join(" ", new Typed(typed).words())).isEqualTo(typed);
            assertThat(others).as(typed).isNotEmpty().allSatisfy(other -> assertThat(core)
                    .as(other)
                    .anyMatch(words -> Stream.of(other.split(" ")).allMatch(word -> has(words, word))));
        });
    }

    private static boolean has(List<String> words, String word) {
        var stem = word.substring(0, Math.min(word.length(), STEM));
        return words.stream().anyMatch(one -> one.startsWith(stem));
    }

    private static List<String> words(TechniqueContent one) {
        var texts = Stream.of(
                        List.of(one.name(), one.category(), one.position(), one.bias()),
                        one.synonyms(),
                        one.regions(),
                        one.goals(),
                        one.tissues(),
                        one.equipment(),
                        one.indications())
                .flatMap(List::stream);
        return List.of(texts.collect(Collectors.joining(" ")).toLowerCase().split("[^a-z0-9]+"));
    }
}

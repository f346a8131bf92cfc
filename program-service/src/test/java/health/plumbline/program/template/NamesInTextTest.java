package health.plumbline.program.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesInTextTest {

    private static final String TEXT = "2 weeks at top reps: bird_dog_leg->bird_dog, then TPL-PERSIST-LBP (8-12 weeks)";

    @Test
    void a_person_reads_names_where_the_catalog_writes_ids() {
        var names = Map.of(
                "bird_dog_leg",
                "Bird dog, leg only",
                "bird_dog",
                "Bird dog",
                "TPL-PERSIST-LBP",
                "Persistent back pain");

        assertThat(NamesInText.with(names).apply(TEXT))
                .isEqualTo(
                        "2 weeks at top reps: “Bird dog, leg only” → “Bird dog”, then “Persistent back pain” (8-12 weeks)");
    }

    @Test
    void what_has_no_name_here_stays_as_it_is_written() {
        assertThat(NamesInText.with(Map.of()).apply("add mcgill_curl_up, at or below 3"))
                .isEqualTo("add mcgill_curl_up, at or below 3");
        assertThat(NamesInText.with(Map.of()).apply(null)).isNull();
        assertThat(NamesInText.with(Map.of("a_b", "10 $ \\1")).apply("a_b")).isEqualTo("“10 $ \\1”");
    }

    @Test
    void it_finds_the_ids_to_ask_for() {
        assertThat(NamesInText.techniques(Stream.of(TEXT, "keep pos_90_90")))
                .containsExactlyInAnyOrder("bird_dog_leg", "bird_dog", "pos_90_90");
        assertThat(NamesInText.templates(Stream.of(TEXT, "walk on"))).containsExactly("TPL-PERSIST-LBP");
    }
}

package health.plumbline.triage.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.condition.BrokenRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentReaderTest {

    private static final String YAML = resource("/red-flags/instrument-1.0.0.yaml");
    private static final Instrument INSTRUMENT = InstrumentReader.read(YAML);

    @Test
    void all_questions_are_there_in_their_order() {
        assertThat(INSTRUMENT.items()).hasSize(75);
        assertThat(INSTRUMENT.items().get(0).key()).isEqualTo("age");
        assertThat(INSTRUMENT.id()).isEqualTo("red-flags/1.0.0");
        assertThat(INSTRUMENT.items())
                .allSatisfy(item -> assertThat(item.clinician()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    sex_at_birth != 'male' && age >= 12 | ces_saddle == 'yes' && age >= 12 | item pregnancy: it is asked by ces_saddle, which does not come before it
                    sex_at_birth != 'male'              | sex_at_birth != 'mail'           | item pregnancy: sex_at_birth has no option 'mail'
                    group: context                      | group: contexts                  | item age: unknown group contexts
                    type: int                           | type: integer                    | item age: unknown type integer
                    negative: gradual                   | negative: slow                   | item onset: it has no option slow
                    if_missing: lt_14d                  | if_missing: lt_15d               | item ces_onset: it has no option lt_15d
                    key: sex_at_birth                   | key: age                         | twice
                    options: [female, male              | options: [femail, male           | item sex_at_birth: option femail has no label
                    """)
    void what_does_not_fit_stops_the_load_and_is_named(String good, String bad, String reason) {
        assertThat(YAML).contains(good);

        assertThatThrownBy(() ->
                        InstrumentReader.read(YAML.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad))))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    age           | 40
                    age           | 0
                    age           | 120
                    pain_worst    | 10
                    ces_saddle    | "unsure"
                    course        | "better"
                    bone_risk     | []
                    bone_risk     | ["osteoporosis","steroids_3m"]
                    regions       | ["neck"]
                    other_worry   | ""
                    other_worry   | "Constipated since starting codeine"
                    """)
    void an_answer_that_fits_is_taken(String key, String answer) throws IOException {
        assertThat(INSTRUMENT.item(key).read(new ObjectMapper().readTree(answer)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    age           | -1
                    age           | 121
                    age           | 40.5
                    age           | "40"
                    age           | null
                    age           | 99999999999999999999
                    pain_worst    | 11
                    ces_saddle    | "maybe"
                    ces_saddle    | "Yes"
                    ces_saddle    | true
                    ces_saddle    | ["yes"]
                    ces_saddle    | {}
                    ces_saddle    | ""
                    course        | "none"
                    bone_risk     | "osteoporosis"
                    bone_risk     | ["none"]
                    bone_risk     | ["osteoporosis","osteoporosis"]
                    bone_risk     | [1]
                    regions       | []
                    other_worry   | 3
                    other_worry   | null
                    """)
    void an_answer_that_does_not_fit_is_refused(String key, String answer) {
        assertThatThrownBy(() -> INSTRUMENT.item(key).read(new ObjectMapper().readTree(answer)))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("answer-invalid"));
    }

    @Test
    void a_text_has_an_end_and_no_nul() throws IOException {
        var item = INSTRUMENT.item("other_worry");
        var json = new ObjectMapper();

        assertThat(item.read(json.valueToTree(" x ".repeat(600)))).asString().hasSizeLessThan(1_800);
        assertThatThrownBy(() -> item.read(json.valueToTree("x".repeat(100_000))))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> item.read(json.valueToTree("a\u0000b"))).isInstanceOf(Rejection.class);
    }

    @Test
    void a_set_is_read_without_its_order_mattering_to_anyone() throws IOException {
        assertThat(INSTRUMENT.item("regions").read(new ObjectMapper().readTree("[\"neck\",\"arm\"]")))
                .isEqualTo(List.of("neck", "arm"));
    }

    @Test
    void an_unknown_question_is_refused() {
        assertThatThrownBy(() -> INSTRUMENT.item("no_such"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("item-unknown"));
    }

    private static String resource(String name) {
        try (var in = InstrumentReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package health.plumbline.catalog.wording;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.catalog.Core;
import health.plumbline.catalog.content.TechniqueContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This realigns your spine.|realigns",
                "For a better re-alignment of the hips.|re-alignment",
                "A stretch that puts back what slipped.|puts back",
                "It puts the disc back into place.|puts the disc back into place",
                "Put your back back in line.|Put your back back in line",
                "When the pelvis is out of alignment.|out of alignment",
                "Your back feels out of place.|out of place",
                "Corrects misaligned joints.|misaligned",
                "Rolling breaks up knots.|breaks up knots",
                "Break the tight knots up slowly.|Break the tight knots up",
                "Breaks down old scar tissue.|Breaks down old scar tissue",
                "Restores normal tissue length.|normal tissue length",
                "It decompresses discs.|decompresses",
                "Relieves pressure on the lower discs.|Relieves pressure on the lower discs",
                "Takes pressure off your nerves.|Takes pressure off your nerves",
                "Gentle traction for the neck.|traction",
                "Lubricates the joints.|Lubricates",
                "This is SAFE for everyone.|SAFE",
                "You can safely go on.|safely",
                "A risk-free movement.|risk-free"
            })
    void a_claim_that_the_reference_rejects_is_refused_with_what_to_write_instead(String text, String words) {
        var found = PlainLanguage.of(Map.of("steps.0", text));

        assertThat(found.refusals()).anySatisfy(refusal -> {
            assertThat(refusal.field()).isEqualTo("steps.0");
            assertThat(refusal.words()).isEqualTo(words);
            assertThat(refusal.why()).isNotBlank();
            assertThat(refusal.instead()).startsWith("Say ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Put your foot back down.",
                "Come back to the start and rest in place.",
                "Stop if you feel unsafe or unsteady.",
                "Break the walk up into three parts.",
                "Press the ball on a tight spot; keep the knee in line with the toes.",
                "Align your ear with your shoulder."
            })
    void ordinary_instructions_are_not_taken_for_claims(String text) {
        assertThat(PlainLanguage.of(Map.of("steps.0", text))).isEqualTo(new Wording(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"It is s\u00adafe.", "It is s\u200bafe.", "It is \uff53\uff41\uff46\uff45.", "(safe)", "safe"})
    void a_word_is_not_hidden_by_what_nobody_sees(String text) {
        assertThat(PlainLanguage.of(Map.of("name", text)).refusals())
                .extracting(Remark::words)
                .containsExactly("safe");
    }

    @Test
    void a_claim_is_found_across_a_line_break_and_a_strange_hyphen() {
        assertThat(PlainLanguage.of(Map.of("breathing", "Breaks\u00a0up\nknots and re\u2011aligns."))
                        .refusals())
                .extracting(Remark::words)
                .containsExactly("re-aligns", "Breaks up knots");
    }

    @Test
    void a_sentence_of_more_than_twenty_five_words_is_a_hint_and_one_of_twenty_five_is_none() {
        var enough = "word ".repeat(24) + "word.";
        assertThat(PlainLanguage.of(Map.of("steps.1", enough + " " + enough)).hints())
                .isEmpty();

        var found = PlainLanguage.of(Map.of("steps.1", "Short one. word " + enough));

        assertThat(found.refusals()).isEmpty();
        assertThat(found.hints())
                .containsExactly(new Remark(
                        "steps.1",
                        "word word word word word word word word …",
                        "This sentence has 26 words.",
                        "Use at most 25 words; make two sentences of it."));
    }

    @Test
    void shouting_is_a_hint_and_an_abbreviation_is_none() {
        assertThat(PlainLanguage.of(Map.of("stop.0", "STOP NOW!! Do NOT go on."))
                        .hints())
                .extracting(Remark::words)
                .containsExactly("STOP NOW", "!!");
        assertThat(PlainLanguage.of(Map.of("stop.0", "Use the TENS unit for your ACL as the NHS says!"))
                        .hints())
                .isEmpty();
    }

    @Test
    void a_text_of_any_length_is_read() {
        for (var text : List.of("AB ".repeat(30_000), "put ".repeat(20_000), "a".repeat(90_000), "! ".repeat(40_000))) {
            PlainLanguage.of(Map.of("name", text));
        }
    }

    @Test
    void the_core_makes_no_claim_that_a_clinic_would_be_refused() {
        for (var technique : Core.techniques()) {
            assertThat(PlainLanguage.of(texts(technique)).refusals())
                    .as(technique.technique())
                    .isEmpty();
        }
    }

    private static Map<String, String> texts(TechniqueContent technique) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", technique.name());
        technique.steps().forEach(step -> texts.put("steps." + texts.size(), step));
        texts.put("breathing", technique.breathing());
        technique.errors().forEach(error -> texts.put("errors." + texts.size(), error));
        technique.stop().forEach(stop -> texts.put("stop." + texts.size(), stop));
        return texts;
    }
}

package health.plumbline.triage.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.triage.condition.BrokenRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class PatientWordsReaderTest {

    private static final Instrument INSTRUMENT = InstrumentReader.read(text("instrument-1.0.0"));
    private static final String WORDS = text("patient-words-1.0.0");

    @Test
    void every_question_and_every_answer_has_words_for_a_patient() {
        var words = PatientWordsReader.read(WORDS, INSTRUMENT);

        for (var item : INSTRUMENT.items()) {
            assertThat(words.of(item).question()).as(item.key()).isNotBlank();
            assertThat(words.of(item).say()).as(item.key()).isNotBlank();
            assertThat(words.of(item).options().keySet())
                    .as(item.key())
                    .containsExactlyElementsOf(item.options().stream()
                            .map(option -> option.value())
                            .toList());
            assertThat(words.topic(item.group())).isNotBlank();
        }
    }

    @Test
    void the_questions_are_the_instruments_own_but_for_two_that_say_a_word_we_do_not() {
        var words = PatientWordsReader.read(WORDS, INSTRUMENT);

        assertThat(INSTRUMENT.items().stream()
                        .filter(item -> !words.of(item).question().equals(item.patient()))
                        .map(item -> item.key()))
                .containsExactly("sex_at_birth", "support_need");
        assertThat(words.of(INSTRUMENT.item("support_need")).question()).doesNotContainIgnoringCase("safe");
    }

    @Test
    void what_only_a_clinician_can_see_is_for_a_clinician() {
        var words = PatientWordsReader.read(WORDS, INSTRUMENT);

        assertThat(INSTRUMENT.items().stream().map(item -> item.key()).filter(words::isForClinician))
                .containsExactly("surgery_cleared");
    }

    @Test
    void words_that_do_not_fit_the_questions_stop_the_load_and_are_named() {
        var broken = new LinkedHashMap<String, String>();
        broken.put("  fever:\n    say: \"a temperature, chills or shivering\"", "  fewer:\n    say: \"a\"");
        broken.put("recent_resolved: \"Yes, but it has gone now\"", "resolved: \"Yes\"");
        broken.put("calf_tender: \"One calf is tender\"", "calf_tender: \"\"");
        broken.put("say: \"a hot, swollen joint that is too painful to move\"", "hint: \"Hot\"");
        broken.put("  limb: \"Shoulder, knee and heel\"\n", "");
        broken.put("\"Would you like help to understand this or to do it?\"", "\"Is it safe for you?\"");
        broken.put("instrument: red-flags/1.0.0", "instrument: red-flags/2.0.0");
        broken.forEach((right, wrong) -> {
            assertThat(WORDS).contains(right);
            assertThatThrownBy(() -> PatientWordsReader.read(WORDS.replace(right, wrong), INSTRUMENT))
                    .as(wrong)
                    .isInstanceOf(BrokenRules.class);
        });
        assertThatThrownBy(() -> PatientWordsReader.read(
                        WORDS.replace("calf_tender: \"One calf is tender\"", "calf_tender: \"\""), INSTRUMENT))
                .hasMessageContaining("calf_signs")
                .hasMessageContaining("calf_tender");
    }

    private static String text(String name) {
        try (var in = PatientWordsReaderTest.class.getResourceAsStream("/red-flags/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

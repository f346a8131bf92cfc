package health.plumbline.portal.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenWordsTest {

    private static final ProgramContent.Exercise TILT = tilt();
    private static final SpokenWords ENGLISH = SpokenWords.pinned(TILT);

    @Test
    void a_translation_of_exactly_these_words_stands_in_their_place() {
        assertThat(german(List.of("Kippen.", "Loslassen.")).mayReplace(TILT, ENGLISH))
                .isTrue();
    }

    @Test
    void one_of_other_words_does_not() {
        var other = new SpokenWords("en", "Tilt", List.of("Tilt hard.", "Let go."), "Out", List.of(), List.of("Pain"));

        assertThat(german(List.of("Kippen.", "Loslassen.")).mayReplace(TILT, other))
                .isFalse();
    }

    @Test
    void one_that_lost_a_step_does_not() {
        assertThat(german(List.of("Kippen.")).mayReplace(TILT, ENGLISH)).isFalse();
    }

    private static SpokenWords german(List<String> steps) {
        return new SpokenWords("de", "Kippen", steps, "Aus", List.of(), List.of("Schmerz"));
    }

    private static ProgramContent.Exercise tilt() {
        try {
            return ProgramContent.of(
                            new ObjectMapper()
                                    .readTree(
                                            """
                                            {"items": [{"item": "0d6c1b6e-1a2b-4c3d-8e9f-000000000001", "technique": "tilt",
                                             "name": "Tilt", "steps": ["Tilt.", "Let go."], "breathing": "Out", "stop": ["Pain"]}]}"""))
                    .exercises()
                    .get(0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

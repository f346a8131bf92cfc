package health.plumbline.catalog.translation;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.catalog.content.TechniqueWords;
import health.plumbline.catalog.content.TranslationContent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownWordsTest {

    private static final TechniqueWords ENGLISH = words("Tilt", "Breathe out and tilt.");
    private static final TechniqueWords EARLIER = words("Tilt", "Tilt as far as you can.");
    private static final TechniqueWords GERMAN = words("Kippen", "Ausatmen und kippen.");
    private static final Source NOW = new Source("tilt", "*", 2, ENGLISH, ENGLISH.hash());

    @Test
    void a_reviewed_translation_of_the_words_in_force_is_shown() {
        assertThat(ShownWords.of("de", NOW, List.of(translation(1, ENGLISH, true))))
                .isEqualTo(new ShownWords("de", 1, GERMAN, null));
    }

    @Test
    void an_outdated_one_is_not_shown_and_the_clinician_is_told() {
        var shown = ShownWords.of("de", NOW, List.of(translation(1, EARLIER, true)));

        assertThat(shown.language()).isEqualTo("en");
        assertThat(shown.words()).isEqualTo(ENGLISH);
        assertThat(shown.note()).contains("has changed");
    }

    @Test
    void a_draft_is_never_shown() {
        var shown = ShownWords.of("de", NOW, List.of(translation(1, ENGLISH, false)));

        assertThat(shown.words()).isEqualTo(ENGLISH);
        assertThat(shown.note()).contains("Nobody has reviewed");
    }

    @Test
    void a_newer_draft_leaves_the_reviewed_one_standing() {
        var shown = ShownWords.of("de", NOW, List.of(translation(2, ENGLISH, false), translation(1, ENGLISH, true)));

        assertThat(shown.revision()).isEqualTo(1);
        assertThat(shown.words()).isEqualTo(GERMAN);
    }

    @Test
    void a_newer_draft_does_not_make_an_outdated_one_shown_again() {
        var shown = ShownWords.of("de", NOW, List.of(translation(2, ENGLISH, false), translation(1, EARLIER, true)));

        assertThat(shown.words()).isEqualTo(ENGLISH);
        assertThat(shown.language()).isEqualTo("en");
    }

    @Test
    void where_there_is_none_it_is_english_and_english_needs_no_note() {
        assertThat(ShownWords.of("de", NOW, List.of()).note()).contains("no translation");
        assertThat(ShownWords.of("en", NOW, List.of())).isEqualTo(new ShownWords("en", null, ENGLISH, null));
    }

    @Test
    void a_translation_is_outdated_even_if_it_was_reviewed_and_needs_no_review_to_be() {
        assertThat(State.of(translation(1, EARLIER, true), NOW)).isEqualTo(State.STALE);
        assertThat(State.of(translation(1, EARLIER, false), NOW)).isEqualTo(State.STALE);
        assertThat(State.of(translation(1, ENGLISH, false), NOW)).isEqualTo(State.DRAFT);
        assertThat(State.of(translation(1, ENGLISH, true), NOW)).isEqualTo(State.REVIEWED);
    }

    private static Translation translation(int number, TechniqueWords source, boolean reviewed) {
        return new Translation(
                number,
                "sha256:" + "a".repeat(64),
                1,
                new TranslationContent("tilt", "de", source.hash(), GERMAN),
                reviewed ? new Translation.Review("Anna Lindqvist", Instant.EPOCH) : null);
    }

    private static TechniqueWords words(String name, String step) {
        return new TechniqueWords(name, List.of(), List.of(step), "Out", List.of(), List.of("Pain spreads"));
    }
}

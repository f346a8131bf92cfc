package health.plumbline.triage.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.triage.condition.Vocabulary.Word;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary words = Words.all();

    @Test
    void a_word_can_be_looked_up_and_one_that_is_not_there_is_not_found() {
        assertThat(words.word("age")).map(Word::kind).contains(Vocabulary.Kind.WHOLE);
        assertThat(words.word("height")).isEmpty();
    }

    @Test
    void one_more_word_makes_another_vocabulary_and_leaves_the_first_as_it_was() {
        var more = words.with(Word.truth("spine"));

        assertThat(more.words())
                .containsAll(words.words())
                .hasSize(words.words().size() + 1);
        assertThat(more.word("spine")).isPresent();
        assertThat(words.word("spine")).isEmpty();
    }

    @Test
    void a_name_is_used_once() {
        assertThatThrownBy(() -> words.with(Word.truth("age")))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining("age");
    }
}

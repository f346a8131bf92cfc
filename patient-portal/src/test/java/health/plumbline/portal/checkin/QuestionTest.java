package health.plumbline.portal.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void a_long_question_shown_as_a_list_keeps_every_word() {
        for (var question : new Question[] {Question.DANGER, Question.BODY}) {
            assertThat(question.isList()).isTrue();
            assertThat(question.lead() + " " + String.join("; ", question.points()))
                    .isEqualTo(question.words());
        }
    }

    @Test
    void a_short_question_is_no_list() {
        assertThat(Question.PAIN_BEFORE.isList()).isFalse();
        assertThat(Question.STOP.isList()).isFalse();
        assertThat(Question.PAIN_BEFORE.lead()).isEqualTo(Question.PAIN_BEFORE.words());
    }

    @Test
    void the_danger_questions_are_those_of_the_instrument() {
        assertThat(Question.DANGER.points())
                .hasSize(5)
                .contains("trouble passing urine or controlling your bowels", "unsteady walking?");
        assertThat(Question.BODY.points()).hasSize(7).contains("chest pain", "double vision or slurred speech?");
    }
}

package health.plumbline.triage.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.evaluation.Screens;
import health.plumbline.triage.screening.Assessed;
import health.plumbline.triage.screening.Assessment;
import health.plumbline.triage.validity.ReleaseWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the way of a clearance, the gravest first, and what does not. */
class GroundsTest {

    private static final Instant END = Instant.parse("2026-11-05T09:00:00Z");

    @Test
    void a_screening_on_which_nothing_fired_lets() {
        assertLets(assessed(Screens.with()));
    }

    @Test
    void a_caution_lets_once_a_clinician_has_given_a_reason_for_it_and_not_before() {
        var answers = Screens.with("night_pain", "constant_unrelieved");

        assertRefused(assessed(answers), "rationale-missing", "level caution", "CA-10 needs");
        assertRefused(assessed(answers, "FX-16"), "rationale-missing", "CA-10 needs");
        assertLets(assessed(answers, "CA-10"));
    }

    @Test
    void a_finding_that_needs_a_medical_review_is_not_passed_by_a_reason() {
        var answers = Screens.with("ces_saddle", "unsure");

        assertRefused(assessed(answers), "review-missing", "level urgent", "CES-08 needs");
        assertRefused(assessed(answers, "CES-08"), "review-missing", "CES-08 needs");
    }

    @Test
    void an_emergency_is_passed_by_nothing_that_is_said_of_the_same_answers() {
        var answers = Screens.with("ces_saddle", "yes", "ces_onset", "lt_14d", "night_pain", "constant_unrelieved");

        assertRefused(assessed(answers, "CES-01", "CA-10"), "screening-level", "level emergency", "CES-01 needs");
    }

    @Test
    void a_missing_answer_outweighs_whatever_was_found() {
        var answers = new HashMap<>(Screens.with("ces_saddle", "yes", "ces_onset", "lt_14d"));
        answers.remove("fever");

        assertRefused(assessed(answers), "screening-incomplete", "lacks an answer");
    }

    @Test
    void everything_that_is_still_needed_is_said() {
        var answers = Screens.with("night_pain", "constant_unrelieved", "ces_saddle", "unsure");

        assertThatThrownBy(() -> Grounds.mustLet(assessed(answers)))
                .hasMessageMatching(".*CES-08 needs [^;]+; CA-10 needs [^;]+\\.");
    }

    @Test
    void a_screening_that_is_too_old_says_so_and_one_at_its_last_moment_does_not() {
        var window = new ReleaseWindow(END, END.plusSeconds(60));

        assertThatCode(() -> Grounds.mustBeFresh(window, END)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Grounds.mustBeFresh(window, END.plusNanos(1)))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("screening-expired"));
    }

    private static Assessment assessed(Map<String, Object> answers, String... explained) {
        return Assessed.complete(Screens.EVALUATOR, answers, explained);
    }

    private static void assertLets(Assessment assessment) {
        assertThatCode(() -> Grounds.mustLet(assessment)).doesNotThrowAnyException();
    }

    private static void assertRefused(Assessment assessment, String code, String... said) {
        assertThatThrownBy(() -> Grounds.mustLet(assessment))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageContainingAll(said);
    }
}

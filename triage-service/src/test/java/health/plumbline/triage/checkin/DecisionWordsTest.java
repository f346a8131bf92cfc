package health.plumbline.triage.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a clinician reads of a check-in: what was reported, in words and numbers, with no place left open. */
class DecisionWordsTest {

    private static final CheckIn NOTHING =
            new CheckIn(false, false, null, Set.of(), 3, null, null, null, null, null, true);

    private final DecisionTable table = Tables.read();

    @Test
    void each_danger_sign_is_named_that_was_reported_and_no_other() {
        assertThat(explained(danger(true, false, null)))
                .contains("bladder or bowel", "(CI-01)")
                .doesNotContain("CI-02", "CI-22");
        assertThat(explained(danger(false, true, null)))
                .contains("chest pain", "(CI-02)")
                .doesNotContain("CI-01", "CI-22");
        assertThat(explained(danger(false, false, true)))
                .contains("tingling or weakness", "(CI-22)")
                .doesNotContain("CI-01", "CI-02");
        assertThat(explained(danger(true, true, null))).contains("(CI-01); chest pain");
    }

    @Test
    void events_are_listed_in_words() {
        assertThat(explained(new CheckIn(
                        false,
                        false,
                        null,
                        Set.of("new_medicine", "fall_or_accident"),
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true)))
                .startsWith("Reported since the last session: fall or accident, new medicine.");
    }

    @Test
    void why_an_exercise_was_stopped_is_said() {
        assertThat(explained(new CheckIn(null, null, false, Set.of(), 2, null, null, "dizzy", 2, null, true)))
                .startsWith("Stopped an exercise because of: dizzy.");
    }

    @Test
    void where_the_pain_was_and_is_now_is_said_within_a_session_and_between_two() {
        var within = new CheckIn(
                null,
                null,
                false,
                Set.of(),
                2,
                Location.BUTTOCK_OR_SHOULDER,
                null,
                null,
                2,
                Location.FOOT_OR_HAND,
                true);
        var between =
                new CheckIn(false, false, null, Set.of(), 2, Location.THIGH_OR_UPPER_ARM, null, null, null, null, true);
        var last = new History(null, null, Location.BACK_OR_NECK_ONLY, false, null);

        assertThat(explained(within)).contains("(now: foot or hand, before: buttock or shoulder)");
        assertThat(table.decide(between, last).explanation())
                .contains("(now: thigh or upper arm, before: back or neck only)");
    }

    @Test
    void the_numbers_that_decided_are_said() {
        var worse = new CheckIn(false, false, null, Set.of(), 5, null, null, null, null, null, true);

        assertThat(explained(new CheckIn(null, null, false, Set.of(), 2, null, null, null, 7, null, false)))
                .contains("pain 2 of 10 before and 7 after");
        assertThat(table.decide(worse, new History(3.0, 6, null, false, null)).explanation())
                .contains("Pain 5 of 10 and 6 the day before, against a baseline of 3.");
        assertThat(table.decide(worse, new History(2.5, 6, null, false, null)).explanation())
                .contains("against a baseline of 2.5.");
    }

    @Test
    void a_panel_is_shown_for_a_danger_sign_alone_and_the_call_for_help_outranks_the_other() {
        assertThat(table.decide(danger(true, true, null), History.NONE).panel()).isEqualTo("B");
        assertThat(table.decide(danger(true, true, null), History.NONE).advice())
                .isEqualTo(table.panel("B").text());
        assertThat(table.decide(danger(true, null, null), History.NONE).advice())
                .isEqualTo(table.panel("A").text());
        assertThat(table.decide(NOTHING, History.NONE).panel()).isNull();
        assertThat(table.decide(NOTHING, History.NONE).advice()).startsWith("Thank you.");
    }

    private static CheckIn danger(Boolean danger, Boolean body, Boolean numb) {
        return new CheckIn(danger, body, numb, Set.of(), 1, null, null, null, null, null, true);
    }

    private String explained(CheckIn checkIn) {
        return table.decide(checkIn, History.NONE).explanation();
    }
}

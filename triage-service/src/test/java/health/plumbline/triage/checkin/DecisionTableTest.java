package health.plumbline.triage.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The worked examples of the clinical reference, and each row of the table by itself. */
class DecisionTableTest {

    private final DecisionTable table = Tables.read();

    @Test
    void cx01_three_before_and_after_continues() {
        assertThat(after(3, Location.BACK_OR_NECK_ONLY, 3, Location.BACK_OR_NECK_ONLY, true))
                .satisfies(decision -> assertRow(decision, "DT-14", true, false));
    }

    @Test
    void cx02_a_rise_of_one_in_strict_mode_stops_that_exercise() {
        assertRow(after(2, null, 3, null, true), "DT-09", true, false);
    }

    @Test
    void cx03_a_rise_of_one_in_monitored_mode_keeps_the_dose() {
        assertRow(after(2, null, 3, null, false), "DT-15", true, false);
    }

    @Test
    void cx04_spreading_outwards_holds_though_the_pain_fell() {
        var decision = after(4, Location.BACK_OR_NECK_ONLY, 3, Location.CALF_OR_FOREARM, true);

        assertRow(decision, "DT-04", false, true);
        assertThat(decision.explanation()).contains("now: calf or forearm, before: back or neck only");
    }

    @Test
    void cx05_drawing_back_towards_the_spine_continues() {
        assertRow(after(5, Location.CALF_OR_FOREARM, 5, Location.BUTTOCK_OR_SHOULDER, true), "DT-13", true, false);
    }

    @Test
    void cx06_a_rise_of_two_stops_and_alerts() {
        var decision = after(3, null, 5, null, true);

        assertRow(decision, "DT-08", false, false);
        assertThat(decision.alert()).isEqualTo("next_working_day");
    }

    @Test
    void cx07_eight_before_starting_means_no_session() {
        var decision = before(8, null, History.NONE);

        assertRow(decision, "DT-05", false, true);
        assertThat(decision.actions()).contains("no_session", "run_full_screen");
        assertThat(decision.alert()).isEqualTo("same_day");
    }

    @Test
    void cx08_a_danger_sign_outranks_a_low_pain_score() {
        var decision = decide(checkIn(true, null, null, Set.of(), 1, null, null, null, null, null, true));

        assertRow(decision, "DT-01", false, true);
        assertThat(decision.panel()).isEqualTo("A");
        assertThat(decision.alert()).isEqualTo("immediate");
        assertThat(decision.level()).isEqualTo("urgent");
        assertThat(decision.advice()).contains("{emergency_number}").doesNotContain("{panel}");
    }

    @Test
    void cx09_two_days_of_worsening_hold_the_program() {
        assertRow(before(5, null, new History(3.0, 5, null, false, null)), "DT-07", false, true);
    }

    @Test
    void one_day_of_worsening_does_not_nor_does_less_than_two_points() {
        assertRow(before(5, null, new History(3.0, 4, null, false, null)), "DT-15", true, false);
        assertRow(before(4, null, new History(3.0, 5, null, false, null)), "DT-15", true, false);
        assertRow(before(5, null, new History(3.0, null, null, false, null)), "DT-15", true, false);
    }

    @Test
    void a_body_sign_and_new_numbness_are_danger_signs_too() {
        var body = decide(checkIn(false, true, null, Set.of(), 1, null, null, null, null, null, true));
        var numb = decide(checkIn(null, null, true, Set.of(), 1, null, null, null, 1, null, true));

        assertRow(body, "DT-01", false, true);
        assertThat(body.panel()).isEqualTo("B");
        assertRow(numb, "DT-01", false, true);
        assertThat(numb.panel()).isEqualTo("A");
        assertThat(numb.explanation()).contains("CI-22").doesNotContain("CI-01");
    }

    @Test
    void an_event_since_the_last_session_pauses() {
        for (var event : CheckIn.EVENTS) {
            assertRow(
                    decide(checkIn(false, false, null, Set.of(event), 1, null, null, null, null, null, true)),
                    "DT-02",
                    false,
                    true);
        }
    }

    @Test
    void stopping_for_a_warning_sign_pauses_and_for_pain_stops_the_exercise() {
        for (var reason : List.of("tingling", "spreading", "dizzy")) {
            assertRow(stopped(reason), "DT-03", false, true);
        }
        for (var reason : List.of("pain_up", "sharp", "other")) {
            assertRow(stopped(reason), "DT-09", true, false);
        }
    }

    @Test
    void pain_that_reaches_further_than_at_the_last_session_holds() {
        var history = new History(null, null, Location.BACK_OR_NECK_ONLY, false, null);

        assertRow(before(2, Location.THIGH_OR_UPPER_ARM, history), "DT-04", false, true);
        assertRow(before(2, Location.BACK_OR_NECK_ONLY, history), "DT-15", true, false);
        assertRow(before(2, Location.NONE, history), "DT-15", true, false);
    }

    @Test
    void a_large_flare_pauses() {
        assertRow(after(2, null, 6, null, false), "DT-06", false, true);
        assertRow(after(8, null, 9, null, false), "DT-05", false, true);
        assertRow(after(7, null, 9, null, false), "DT-06", false, true);
    }

    @Test
    void a_rise_of_two_is_tolerated_when_monitored_up_to_five() {
        assertRow(after(2, null, 4, null, false), "DT-13", true, false);
        assertRow(after(4, null, 6, null, false), "DT-08", false, false);
    }

    @Test
    void a_rise_that_is_not_back_at_the_next_check_in_holds() {
        assertRow(before(4, null, new History(null, null, null, false, 3)), "DT-08", false, true);
        assertRow(before(3, null, new History(null, null, null, false, 3)), "DT-15", true, false);
    }

    @Test
    void the_red_zone_before_starting_allows_settling_only() {
        for (var pain : List.of(6, 7)) {
            var decision = before(pain, null, History.NONE);

            assertRow(decision, "DT-10", true, false);
            assertThat(decision.actions()).containsExactly("settle_session_only");
        }
        assertRow(before(5, null, History.NONE), "DT-15", true, false);
    }

    @Test
    void not_settled_halves_the_dose_and_twice_in_a_row_holds() {
        var again = new History(null, null, null, true, null);

        assertRow(settled("still_worse", History.NONE), "DT-11", true, false);
        assertRow(settled("still_worse", again), "DT-11", false, true);
        assertRow(settled("settled_24h", again), "DT-15", true, false);
    }

    @Test
    void ending_in_the_red_halves_the_dose() {
        assertRow(after(5, null, 6, null, false), "DT-12", true, false);
    }

    @Test
    void a_pain_after_the_session_says_nothing_of_a_rise_of_the_one_before() {
        var history = new History(null, null, null, false, 3);

        assertRow(
                table.decide(checkIn(null, null, false, Set.of(), 4, null, null, null, 4, null, false), history),
                "DT-13",
                true,
                false);
    }

    @Test
    void without_a_pain_score_nothing_is_concluded_from_earlier_ones() {
        var worse = new History(1.0, 5, Location.NONE, true, 0);

        assertRow(
                table.decide(checkIn(false, false, null, Set.of(), null, null, null, null, null, null, true), worse),
                "DT-15",
                true,
                false);
    }

    @Test
    void two_days_of_worsening_need_a_baseline_to_be_worse_than() {
        assertRow(before(5, null, new History(null, 5, null, false, null)), "DT-15", true, false);
    }

    @Test
    void pain_that_spreads_needs_a_place_to_have_spread_from() {
        assertRow(after(2, null, 2, Location.FOOT_OR_HAND, true), "DT-14", true, false);
        assertRow(after(2, Location.FOOT_OR_HAND, 2, null, true), "DT-14", true, false);
        assertRow(before(2, Location.FOOT_OR_HAND, History.NONE), "DT-15", true, false);
    }

    @Test
    void a_hold_that_depends_is_named_among_what_is_to_be_done_and_only_where_it_holds() {
        var back = before(4, null, new History(null, null, null, false, 3));
        var again = settled("still_worse", new History(null, null, null, true, null));

        assertThat(back.actions()).containsExactly("stop", "hold_last_technique", "hold_programme");
        assertThat(back.hold()).contains("rise_not_settled");
        assertThat(again.actions()).containsExactly("reduce_dose_50", "hold_programme");
        assertThat(again.hold()).contains("not_settling");
        assertThat(settled("still_worse", History.NONE).actions()).containsExactly("reduce_dose_50");
        assertThat(before(8, null, History.NONE).actions()).containsExactly("no_session", "run_full_screen");
    }

    @Test
    void a_table_in_which_no_row_matches_decides_nothing_rather_than_letting_go_on() {
        var yaml = Tables.yaml();
        var open = DecisionTableReader.read(yaml.substring(0, yaml.indexOf("  - id: DT-15")));

        assertThatThrownBy(() -> open.decide(
                        checkIn(false, false, null, Set.of(), 1, null, null, null, null, null, true), History.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must always match");
    }

    private static void assertRow(Decision decision, String row, boolean proceed, boolean hold) {
        assertThat(decision.rule()).isEqualTo(row);
        assertThat(decision.proceed()).as("proceed").isEqualTo(proceed);
        assertThat(decision.hold().isPresent()).as("hold").isEqualTo(hold);
    }

    private Decision before(int pain, Location location, History history) {
        return table.decide(
                checkIn(false, false, null, Set.of(), pain, location, null, null, null, null, true), history);
    }

    private Decision settled(String lastSettled, History history) {
        return table.decide(
                checkIn(false, false, null, Set.of(), 2, null, lastSettled, null, null, null, true), history);
    }

    private Decision after(int pre, Location locationPre, int post, Location locationPost, boolean strict) {
        return decide(checkIn(null, null, false, Set.of(), pre, locationPre, null, null, post, locationPost, strict));
    }

    private Decision stopped(String reason) {
        return decide(checkIn(null, null, false, Set.of(), 2, null, null, reason, 2, null, true));
    }

    private Decision decide(CheckIn checkIn) {
        return table.decide(checkIn, History.NONE);
    }

    private static CheckIn checkIn(
            Boolean danger,
            Boolean body,
            Boolean numb,
            Set<String> events,
            Integer pre,
            Location locationPre,
            String settled,
            String stopped,
            Integer post,
            Location locationPost,
            boolean strict) {
        return new CheckIn(danger, body, numb, events, pre, locationPre, settled, stopped, post, locationPost, strict);
    }
}

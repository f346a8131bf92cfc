package health.plumbline.portal.today;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.program.ProgramContent;
import health.plumbline.portal.testing.Contents;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 12);

    private static ProgramContent content(String daysPerWeek, String weekdays) {
        return ProgramContent.of(Contents.json(
                Contents.backProgram().replace("\"daysPerWeek\":7", "\"daysPerWeek\":" + daysPerWeek + weekdays)));
    }

    @Test
    void twice_a_day_is_due_until_it_was_done_twice() {
        var content = content("7", "");

        assertThat(Plan.of(content, THURSDAY, List.of()).due()).isTrue();
        assertThat(Plan.of(content, THURSDAY, List.of(THURSDAY)).due()).isTrue();
        assertThat(Plan.of(content, THURSDAY, List.of(THURSDAY, THURSDAY)).due())
                .isFalse();
        assertThat(Plan.of(content, THURSDAY, List.of(THURSDAY)).doneToday()).isEqualTo(1);
    }

    @Test
    void three_days_a_week_rest_after_three_days() {
        var content = content("3", "");
        var threeDays = List.of(THURSDAY.minusDays(3), THURSDAY.minusDays(2), THURSDAY.minusDays(1));

        assertThat(Plan.of(content, THURSDAY, threeDays).due()).isFalse();
        assertThat(Plan.of(content, THURSDAY, threeDays.subList(1, 3)).due()).isTrue();
        assertThat(Plan.of(
                                content,
                                THURSDAY,
                                List.of(THURSDAY.minusDays(4), THURSDAY.minusDays(5), THURSDAY.minusDays(6)))
                        .due())
                .as("last week does not count")
                .isTrue();
    }

    @Test
    void named_weekdays_are_those_days_only() {
        assertThat(Plan.of(content("1", ",\"weekdays\":[\"FRIDAY\"]"), THURSDAY, List.of())
                        .exercises())
                .isEmpty();
        assertThat(Plan.of(content("1", ",\"weekdays\":[\"THURSDAY\"]"), THURSDAY, List.of())
                        .exercises())
                .hasSize(2);
    }

    @Test
    void as_needed_exercises_are_for_relief_and_take_no_time_of_the_day() {
        var plan = Plan.of(content("7", ""), THURSDAY, List.of());

        assertThat(plan.relief()).hasSize(1);
        assertThat(plan.exercises()).hasSize(2);
        assertThat(plan.minutes()).isBetween(6, 9);
    }
}

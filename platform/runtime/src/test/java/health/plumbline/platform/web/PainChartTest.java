package health.plumbline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PainChartTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void a_value_that_was_not_given_is_not_drawn_as_zero() {
        var chart = PainChart.of(List.of(new PainChart.Report(FIRST.atTime(9, 0), 4, null)), FIRST, FIRST.plusDays(27));

        assertThat(chart.before()).hasSize(1);
        assertThat(chart.after()).isEmpty();
        assertThat(chart.afterLine()).isEmpty();
    }

    @Test
    void the_line_breaks_where_nothing_was_reported_for_more_than_three_days() {
        var chart = PainChart.of(
                List.of(
                        new PainChart.Report(FIRST.atTime(9, 0), 6, 5),
                        new PainChart.Report(FIRST.plusDays(3).atTime(21, 0), 5, 4),
                        new PainChart.Report(FIRST.plusDays(7).atTime(8, 0), 4, 4)),
                FIRST,
                FIRST.plusDays(27));

        assertThat(chart.beforeLine()).matches("M\\d+ \\d+L\\d+ \\d+M\\d+ \\d+");
    }

    @Test
    void two_sessions_of_a_day_stand_beside_each_other() {
        var chart = PainChart.of(
                List.of(
                        new PainChart.Report(FIRST.atTime(8, 0), 4, 4),
                        new PainChart.Report(FIRST.atTime(20, 0), 3, 3)),
                FIRST,
                FIRST.plusDays(6));

        assertThat(chart.before().get(0).x()).isLessThan(chart.before().get(1).x());
    }

    @Test
    void a_single_day_is_a_chart_too() {
        var chart = PainChart.of(List.of(new PainChart.Report(FIRST.atTime(9, 0), 10, 0)), FIRST, FIRST);

        assertThat(chart.before().get(0).words()).isEqualTo("1 Nov, before: 10 of 10");
        assertThat(chart.before().get(0).y()).isLessThan(chart.after().get(0).y());
    }
}

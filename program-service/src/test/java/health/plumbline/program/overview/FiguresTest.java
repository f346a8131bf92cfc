package health.plumbline.program.overview;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.program.adherence.Figure;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void below_five_due_the_counts_are_shown_and_the_ratio_is_not() {
        var view = Figures.adherence("Last 7 days", figure(4, 2, null, 0.5));

        assertThat(view.percent()).isNull();
        assertThat(view.words()).isEqualTo("4 due, 2 reported, 50 % no report. Shown from 5 due.");
    }

    @Test
    void a_ratio_stands_beside_its_share_of_no_report() {
        var view = Figures.adherence("Last 7 days", figure(10, 7, 0.655, 0.3));

        assertThat(view.percent()).isEqualTo(66);
        assertThat(view.words()).isEqualTo("10 due, 7 reported, 30 % no report");
    }

    @Test
    void where_nothing_was_due_nothing_is_counted() {
        assertThat(Figures.adherence("Last 7 days", figure(0, 0, null, null)).words())
                .isEqualTo("Nothing was due yet.");
    }

    private static Figure figure(int due, int reported, Double ratio, Double silent) {
        return new Figure(
                "adherence/1.0.0",
                "7d",
                "Europe/London",
                due,
                reported,
                0,
                0,
                reported,
                0,
                0,
                due - reported,
                ratio,
                silent,
                due,
                reported,
                ratio,
                null);
    }
}

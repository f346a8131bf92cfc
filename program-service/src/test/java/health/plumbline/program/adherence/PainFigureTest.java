package health.plumbline.program.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PainFigureTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");

    @Test
    void silence_is_no_pain_figure() {
        assertThat(PainFigure.of(List.of())).isEqualTo(new PainFigure(0, null, null, null, null, null, null, null));
        assertThat(PainFigure.of(List.of(report(0, null, null))).reports()).isZero();
    }

    @Test
    void two_points_less_are_important() {
        assertThat(PainFigure.of(List.of(report(0, 5, 5), report(7, 3, 2))).importantChange())
                .isEqualTo("better");
        assertThat(PainFigure.of(List.of(report(0, 5, 5), report(7, 4, 4))).importantChange())
                .isEqualTo("none");
    }

    @Test
    void from_a_high_pain_thirty_percent_are_important() {
        assertThat(PainFigure.of(List.of(report(0, 9, null), report(7, 7, null)))
                        .importantChange())
                .isEqualTo("none");
        assertThat(PainFigure.of(List.of(report(0, 9, null), report(7, 6, null)))
                        .importantChange())
                .isEqualTo("better");
    }

    @Test
    void the_slope_is_points_a_week() {
        assertThat(PainFigure.of(List.of(report(0, 6, null), report(7, 5, null), report(14, 4, null)))
                        .slopePerWeek())
                .isEqualTo(-1.0);
    }

    @Test
    void the_order_of_arrival_and_duplicates_change_nothing() {
        var random = new Random(4);
        var reports = new ArrayList<PainReport>();
        for (var day = 0; day < 30; day++) {
            reports.add(report(day, random.nextInt(11), random.nextInt(11)));
        }
        var figure = PainFigure.of(reports);
        reports.addAll(List.copyOf(reports).subList(3, 20));
        for (var again = 0; again < 50; again++) {
            Collections.shuffle(reports, random);

            assertThat(PainFigure.of(reports)).isEqualTo(figure);
        }
    }

    private static PainReport report(int day, Integer before, Integer after) {
        return new PainReport(new UUID(0, day), MONDAY.plus(day, ChronoUnit.DAYS), before, after);
    }
}

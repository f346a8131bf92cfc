package health.plumbline.program.template;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.program.dosage.Dosage;
import health.plumbline.program.dosage.DoseBounds;
import health.plumbline.program.dosage.Range;
import health.plumbline.program.template.Template.Line;
import health.plumbline.program.template.Template.Span;
import health.plumbline.program.template.Template.StartingDose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstDoseTest {

    private static final DoseBounds BOUNDS = DoseBounds.of(Map.of(
            "reps", Range.of(5, 8, 10, 12, 20),
            "holdSeconds", Range.of(1, 3, 5, 5, 10),
            "perDay", Range.of(1, 1, 2, 2, 4),
            "daysPerWeek", Range.of(1, 5, 7, 7, 7)));

    @Test
    void exact_numbers_within_what_is_recommended_need_no_word() {
        var first = first(new StartingDose(just(8), null, null, null, null, just(1), null));

        assertThat(first.asWritten()).isTrue();
        assertThat(first.dosage().repetitions()).isEqualTo(8);
        assertThat(first.dosage().timesPerDay()).isEqualTo(1);
        assertThat(first.reason()).isNull();
    }

    @Test
    void what_the_template_leaves_open_is_the_techniques_usual() {
        var first = first(new StartingDose(just(8), null, null, null, null, null, null));

        assertThat(first.dosage().holdSeconds()).isEqualTo(5);
        assertThat(first.dosage().daysPerWeek()).isEqualTo(7);
    }

    @Test
    void of_a_range_the_lower_end_is_taken_and_the_record_says_so() {
        var first = first(new StartingDose(span(8, 12), null, null, null, null, null, null));

        assertThat(first.dosage().repetitions()).isEqualTo(8);
        assertThat(first.reason()).isEqualTo("As the template says: as written");
    }

    @Test
    void what_is_allowed_but_not_recommended_has_the_template_for_its_reason() {
        var first = first(new StartingDose(just(15), null, null, null, null, null, null));

        assertThat(first.asWritten()).isTrue();
        assertThat(first.reason()).isEqualTo("As the template says: as written");
    }

    @Test
    void what_nobody_may_prescribe_becomes_the_usual_dose() {
        for (var dose : List.of(
                new StartingDose(just(21), null, null, null, null, null, null),
                new StartingDose(just(10), null, null, just(5), null, null, null),
                new StartingDose(just(10), null, null, null, null, just(9), null))) {
            var first = first(dose);

            assertThat(first.asWritten()).isFalse();
            assertThat(first.dosage()).isEqualTo(BOUNDS.usual());
            assertThat(first.reason()).isEqualTo("Usual dose taken. The template says: as written");
        }
    }

    @Test
    void words_without_numbers_become_the_usual_dose_on_both_sides_where_there_are_sides() {
        var first = FirstDose.of(new Line("any", "x".repeat(400), null, List.of()), BOUNDS, true);

        assertThat(first.dosage()).isEqualTo(BOUNDS.usual().on(Dosage.Side.BOTH));
        assertThat(first.reason()).hasSize(300);
    }

    private static FirstDose first(StartingDose dose) {
        return FirstDose.of(new Line("any", "as written", dose, List.of()), BOUNDS, false);
    }

    private static Span just(int number) {
        return span(number, number);
    }

    private static Span span(int from, int to) {
        return new Span(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }
}

package health.plumbline.catalog.dosage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.catalog.dosage.StartingDose.Misfit;
import health.plumbline.platform.problem.Rejection;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartingDoseTest {

    private static final Dose ALLOWED = new Dose(
            bounds(5, 8, 10, 12, 20), null, null, null, null, null, bounds(1, 1, 2, 3, 4), bounds(1, 5, 7, 7, 7));

    @Test
    void from_min_to_max_may_be_begun_with() {
        assertThat(reps(span(5, 20)).beyond(ALLOWED)).isEmpty();
        assertThat(reps(span(10)).beyond(ALLOWED)).isEmpty();
    }

    @Test
    void neither_less_nor_more_may_be_nor_what_the_technique_is_not_dosed_by() {
        assertThat(reps(span(4, 20)).beyond(ALLOWED))
                .containsExactly(new Misfit("reps", "is 4 to 20, outside the technique's 5 to 20"));
        assertThat(reps(span(5, 21)).beyond(ALLOWED))
                .extracting(Misfit::measure)
                .containsExactly("reps");
        assertThat(new StartingDose(null, span(2), null, span(5), null, span(5), null, null).beyond(ALLOWED))
                .extracting(Misfit::measure)
                .containsExactly("sets", "minutes", "perDay");
    }

    @Test
    void a_span_is_one_number_or_two_that_ascend_from_nothing() {
        assertThat(Span.of(List.of(BigDecimal.TEN))).hasToString("10");
        assertThat(Span.of(List.of(new BigDecimal("5.0"), BigDecimal.TEN))).isEqualTo(span(5, 10));
        assertThat(code(() -> Span.of(List.of()))).isEqualTo("dose-incomplete");
        assertThat(code(() -> Span.of(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))))
                .isEqualTo("dose-incomplete");
        assertThat(code(() -> span(10, 5))).isEqualTo("dose-not-ascending");
        assertThat(code(() -> span(-1, 5))).isEqualTo("dose-negative");
    }

    @Test
    void what_is_counted_is_whole_and_some_amount_there_is() {
        var half = Span.of(List.of(new BigDecimal("0.5")));

        assertThat(code(() -> reps(half))).isEqualTo("dose-not-whole");
        assertThat(code(() -> new StartingDose(null, span(2), null, null, null, span(2), null, null)))
                .isEqualTo("dose-without-amount");
        assertThat(new StartingDose(null, null, null, half, null, null, null, null).minutes())
                .hasToString("0.5");
    }

    private static StartingDose reps(Span reps) {
        return new StartingDose(reps, null, null, null, null, null, null, null);
    }

    private static Span span(int number) {
        return span(number, number);
    }

    private static Span span(int from, int to) {
        return new Span(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    private static DoseBounds bounds(int... five) {
        return DoseBounds.of(IntStream.of(five).mapToObj(BigDecimal::valueOf).toList());
    }

    private static String code(Runnable refused) {
        var thrown = new String[1];
        assertThatThrownBy(refused::run)
                .isInstanceOfSatisfying(Rejection.class, rejection -> thrown[0] = rejection.code());
        return thrown[0];
    }
}

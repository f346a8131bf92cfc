package health.plumbline.catalog.dosage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.platform.problem.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoseBoundsTest {

    @Test
    void ascending_bounds_are_taken_and_neighbours_may_be_equal() {
        var bounds = bounds("0.5", "1", "2", "5", "5");

        assertThat(bounds.min()).isEqualByComparingTo("0.5");
        assertThat(bounds.usual()).isEqualByComparingTo("2");
        assertThat(bounds.max()).isEqualByComparingTo("5");
    }

    @Test
    void every_neighbour_that_descends_is_refused() {
        for (var place = 0; place < 4; place++) {
            var numbers = new ArrayList<>(List.of("1", "2", "3", "4", "5"));
            numbers.set(place, "9");

            assertThatThrownBy(() -> bounds(numbers.toArray(String[]::new)))
                    .as("%s", numbers)
                    .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.code())
                            .isEqualTo("dose-not-ascending"));
        }
    }

    @Test
    void four_or_six_bounds_are_refused_and_so_is_less_than_nothing() {
        assertThatThrownBy(() -> bounds("1", "2", "3", "4")).hasMessageContaining("has 4");
        assertThatThrownBy(() -> bounds("1", "2", "3", "4", "5", "6")).hasMessageContaining("has 6");
        assertThatThrownBy(() -> new DoseBounds(BigDecimal.ONE, null, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> bounds("-1", "2", "3", "4", "5")).hasMessageContaining("below nothing");
    }

    @Test
    void numbers_are_equal_however_they_were_spelt() {
        assertThat(bounds("1.0", "2.00", "1e1", "10", "20")).isEqualTo(bounds("1", "2", "10", "10.0", "2e1"));
    }

    static DoseBounds bounds(String... numbers) {
        return DoseBounds.of(Arrays.stream(numbers).map(BigDecimal::new).toList());
    }
}

package health.plumbline.program.dosage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurdenTest {

    private static final Dosage TEN_MINUTES =
            new Dosage(Dosage.Mode.DURATION, null, null, null, BigDecimal.TEN, null, null, 1, 7, null, null, null);

    @Test
    void four_exercises_and_half_an_hour_are_no_word_worth() {
        assertThat(Burden.of(Collections.nCopies(3, TEN_MINUTES))).isEqualTo(new Burden(3, 30, List.of()));
    }

    @Test
    void more_of_either_is_said() {
        assertThat(Burden.of(Collections.nCopies(4, TEN_MINUTES)).warnings()).hasSize(1);
        assertThat(Burden.of(Collections.nCopies(5, TEN_MINUTES)).warnings()).hasSize(2);
    }

    @Test
    void what_is_done_as_needed_asks_nothing() {
        var relief = new Dosage(
                Dosage.Mode.AS_NEEDED, null, null, null, BigDecimal.TEN, null, null, null, null, null, null, 3);

        assertThat(Burden.of(List.of(relief))).isEqualTo(new Burden(0, 0, List.of()));
    }
}

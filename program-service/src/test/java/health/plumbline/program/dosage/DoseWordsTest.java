package health.plumbline.program.dosage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class DoseWordsTest {

    @Test
    void repetitions_with_a_hold() {
        assertThat(DoseWords.of(new Dosage(Dosage.Mode.REPS, 1, 10, 5, null, null, null, 2, 7, null, null, null)))
                .isEqualTo("10 times, hold 5 seconds, twice a day");
    }

    @Test
    void sets_on_each_side_on_some_days() {
        assertThat(DoseWords.of(
                        new Dosage(Dosage.Mode.REPS, 3, 8, null, null, null, 30, 1, 3, null, Dosage.Side.BOTH, null)))
                .isEqualTo("3 sets of 8 times, each side, rest 30 seconds, once a day, 3 days a week");
    }

    @Test
    void minutes_on_named_days() {
        var days = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);

        assertThat(DoseWords.of(new Dosage(
                        Dosage.Mode.DURATION,
                        null,
                        null,
                        null,
                        BigDecimal.valueOf(5),
                        null,
                        null,
                        1,
                        null,
                        days,
                        null,
                        null)))
                .isEqualTo("5 minutes, once a day, on Mondays, Wednesdays and Fridays");
    }

    @Test
    void half_a_minute_is_thirty_seconds() {
        assertThat(DoseWords.of(new Dosage(
                        Dosage.Mode.DURATION,
                        2,
                        null,
                        null,
                        new BigDecimal("0.5"),
                        null,
                        null,
                        4,
                        7,
                        null,
                        null,
                        null)))
                .isEqualTo("2 times 30 seconds, 4 times a day");
    }

    @Test
    void as_needed() {
        assertThat(DoseWords.of(new Dosage(
                        Dosage.Mode.AS_NEEDED,
                        null,
                        null,
                        null,
                        BigDecimal.TEN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        3)))
                .isEqualTo("10 minutes, when you need it, at most 3 times a day");
    }
}

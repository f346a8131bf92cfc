package health.plumbline.catalog.dosage;

import static health.plumbline.catalog.dosage.DoseBoundsTest.bounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.platform.problem.Rejection;
import org.junit.jupiter.api.Test;

class DoseTest {

    private static final DoseBounds REPS = bounds("3", "6", "10", "10", "15");
    private static final DoseBounds TWICE = bounds("1", "1", "2", "3", "4");
    private static final DoseBounds DAILY = bounds("1", "5", "7", "7", "7");

    @Test
    void an_amount_and_a_frequency_are_enough() {
        assertThat(new Dose(REPS, null, null, null, null, null, TWICE, DAILY).sets())
                .isNull();
    }

    @Test
    void without_an_amount_there_is_no_dose() {
        refused("dose-without-amount", () -> new Dose(null, REPS, null, null, null, null, TWICE, DAILY));
    }

    @Test
    void without_a_frequency_there_is_no_dose() {
        refused("dose-without-frequency", () -> new Dose(REPS, null, null, null, null, null, null, DAILY));
        refused("dose-without-frequency", () -> new Dose(REPS, null, null, null, null, null, TWICE, null));
    }

    @Test
    void a_week_has_seven_days() {
        refused(
                "dose-too-often",
                () -> new Dose(REPS, null, null, null, null, null, TWICE, bounds("1", "5", "7", "7", "8")));
    }

    @Test
    void what_is_counted_is_counted_in_whole_numbers_from_one() {
        refused(
                "dose-not-whole",
                () -> new Dose(bounds("1", "2", "2.5", "3", "4"), null, null, null, null, null, TWICE, DAILY));
        refused(
                "dose-not-whole",
                () -> new Dose(REPS, bounds("0", "1", "1", "1", "2"), null, null, null, null, TWICE, DAILY));
    }

    @Test
    void the_usual_dose_reads_as_one_says_it() {
        var hold = bounds("0", "1", "5", "5", "10");

        assertThat(DoseWords.usual(new Dose(REPS, null, hold, null, null, null, TWICE, DAILY), false))
                .isEqualTo("10 times, hold 5 seconds, twice a day");
        assertThat(DoseWords.usual(
                        new Dose(
                                REPS,
                                bounds("1", "2", "3", "3", "3"),
                                null,
                                null,
                                null,
                                null,
                                bounds("1", "1", "1", "1", "1"),
                                bounds("1", "3", "3", "5", "7")),
                        true))
                .isEqualTo("3 sets of 10 on each side, once a day, 3 days a week");
        assertThat(DoseWords.usual(
                        new Dose(
                                null,
                                null,
                                null,
                                bounds("0.5", "0.5", "1", "5", "5"),
                                null,
                                null,
                                bounds("1", "2", "3", "6", "8"),
                                DAILY),
                        false))
                .isEqualTo("1 minute, 3 times a day");
        assertThat(DoseWords.usual(
                        new Dose(
                                null,
                                bounds("1", "2", "2", "2", "2"),
                                null,
                                null,
                                bounds("15", "30", "60", "120", "120"),
                                null,
                                TWICE,
                                DAILY),
                        false))
                .isEqualTo("2 × 60 seconds, twice a day");
    }

    private static void refused(String code, Runnable making) {
        assertThatThrownBy(making::run).isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}

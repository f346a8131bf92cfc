package health.plumbline.program.dosage;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.program.dosage.DoseCheck.Finding;
import health.plumbline.program.dosage.DoseCheck.Kind;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseCheckTest {

    /** The press-up of the catalog. */
    private static final DoseBounds PRESS_UP = DoseBounds.of(Map.of(
            "reps", Range.of(3, 8, 10, 10, 15),
            "sets", Range.of(1, 1, 1, 1, 3),
            "holdSeconds", Range.of(0, 1, 2, 2, 5),
            "perDay", Range.of(1, 2, 4, 6, 8),
            "daysPerWeek", Range.of(1, 5, 7, 7, 7)));

    private static final DoseBounds REST = DoseBounds.of(Map.of(
            "minutes", Range.of(0.5, 1, 2, 5, 5),
            "perDay", Range.of(1, 2, 3, 6, 8),
            "daysPerWeek", Range.of(1, 5, 7, 7, 7)));

    @ParameterizedTest
    @CsvSource({
        "2,REFUSED",
        "3,NEEDS_REASON",
        "7,NEEDS_REASON",
        "8,",
        "10,",
        "11,NEEDS_REASON",
        "15,NEEDS_REASON",
        "16,REFUSED"
    })
    void repetitions_are_refused_outside_the_hard_limits_and_want_a_reason_between(int repetitions, Kind expected) {
        var findings = DoseCheck.of(pressUps(repetitions), PRESS_UP);

        assertThat(findings).extracting(Finding::kind).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(findings).allMatch(finding -> finding.pointer().equals("/repetitions"));
    }

    @ParameterizedTest
    @CsvSource({"0.4,REFUSED", "0.5,NEEDS_REASON", "1,", "5,", "5.1,REFUSED"})
    void minutes_may_be_parts_of_one(BigDecimal minutes, Kind expected) {
        var dosage = new Dosage(Dosage.Mode.DURATION, null, null, null, minutes, null, null, 3, 7, null, null, null);

        assertThat(DoseCheck.of(dosage, REST))
                .extracting(Finding::kind)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void a_part_that_the_technique_does_not_have_is_refused() {
        var dosage =
                new Dosage(Dosage.Mode.DURATION, null, null, 5, BigDecimal.ONE, null, null, 3, 7, null, null, null);

        assertThat(DoseCheck.of(dosage, REST)).extracting(Finding::pointer).containsExactly("/holdSeconds");
    }

    @Test
    void every_mode_says_what_it_lacks() {
        for (var mode : Dosage.Mode.values()) {
            var empty = new Dosage(mode, null, null, null, null, null, null, null, null, null, null, null);

            assertThat(DoseCheck.of(empty, PRESS_UP)).extracting(Finding::kind).contains(Kind.REFUSED);
        }
        assertThat(DoseCheck.of(
                        new Dosage(null, null, null, null, null, null, null, null, null, null, null, null), PRESS_UP))
                .extracting(Finding::pointer)
                .containsExactly("/mode");
    }

    @Test
    void named_weekdays_say_how_many_days() {
        var dosage = new Dosage(
                Dosage.Mode.REPS, null, 10, null, null, null, null, 2, 7, Set.of(DayOfWeek.MONDAY), null, null);

        assertThat(dosage.daysPerWeek()).isEqualTo(1);
        assertThat(DoseCheck.of(dosage, PRESS_UP)).extracting(Finding::kind).containsExactly(Kind.NEEDS_REASON);
    }

    @Test
    void as_needed_has_a_daily_maximum_and_no_schedule() {
        var fit = new Dosage(
                Dosage.Mode.AS_NEEDED, null, null, null, BigDecimal.valueOf(2), null, null, null, null, null, null, 4);
        var scheduled = new Dosage(
                Dosage.Mode.AS_NEEDED, null, null, null, BigDecimal.valueOf(2), null, null, 2, 7, null, null, 4);

        assertThat(DoseCheck.of(fit, REST)).isEmpty();
        assertThat(DoseCheck.of(scheduled, REST)).extracting(Finding::pointer).containsExactly("/timesPerDay");
    }

    @Test
    void the_usual_dose_of_a_technique_is_never_refused() {
        for (var bounds : List.of(PRESS_UP, REST)) {
            assertThat(DoseCheck.of(bounds.usual(), bounds)).isEmpty();
        }
    }

    private static Dosage pressUps(int repetitions) {
        return new Dosage(Dosage.Mode.REPS, 1, repetitions, null, null, null, null, 2, 7, null, null, null);
    }
}

package health.plumbline.catalog.dosage;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.problem.Rejection;
import java.math.BigDecimal;

/**
 * Within which bounds a technique may be prescribed; a measure that does not apply is null. Repetitions are per set (and
 * per side where the technique has sides), sets per session, {@code perDay} sessions.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dose(
        DoseBounds reps,
        DoseBounds sets,
        DoseBounds holdSeconds,
        DoseBounds minutes,
        DoseBounds seconds,
        DoseBounds pauseSeconds,
        DoseBounds perDay,
        DoseBounds daysPerWeek) {

    private static final BigDecimal DAYS_OF_A_WEEK = BigDecimal.valueOf(7);

    public Dose {
        if (reps == null && minutes == null && seconds == null) {
            throw Rejection.invalid("dose-without-amount", "A dose needs reps, minutes or seconds");
        }
        if (perDay == null || daysPerWeek == null) {
            throw Rejection.invalid("dose-without-frequency", "A dose needs perDay and daysPerWeek");
        }
        whole("reps", reps);
        whole("sets", sets);
        whole("perDay", perDay);
        whole("daysPerWeek", daysPerWeek);
        if (daysPerWeek.max().compareTo(DAYS_OF_A_WEEK) > 0) {
            throw Rejection.invalid(
                    "dose-too-often", "A week has 7 days, but daysPerWeek goes to " + daysPerWeek.max());
        }
    }

    private static void whole(String measure, DoseBounds bounds) {
        if (bounds != null && !bounds.countsWholeFromOne()) {
            throw Rejection.invalid("dose-not-whole", "The bounds of " + measure + " are whole numbers from 1");
        }
    }
}

package health.plumbline.catalog.dosage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import health.plumbline.platform.problem.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a template proposes to begin a technique with. A measure that it says nothing of is null; the technique's usual one
 * holds then. Repetitions are per set, sets per session, {@code perDay} sessions.
 *
 * @param each null where the template names none; a technique that has sides is dosed per side all the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StartingDose(
        Span reps, Span sets, Span holdSeconds, Span minutes, Span seconds, Span perDay, Span daysPerWeek, Each each) {

    /** What the amount is counted for. */
    public enum Each {
        /** Of the body. */
        SIDE,
        /** Of a movement that goes two ways, such as turning the head. */
        WAY;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param measure the field that is meant */
    public record Misfit(String measure, String why) {}

    public StartingDose {
        if (reps == null && minutes == null && seconds == null) {
            throw Rejection.invalid("dose-without-amount", "A dose needs reps, minutes or seconds");
        }
        whole("reps", reps);
        whole("sets", sets);
        whole("perDay", perDay);
        whole("daysPerWeek", daysPerWeek);
    }

    /** What of it nobody may prescribe; empty if it lies within the bounds. */
    public List<Misfit> beyond(Dose bounds) {
        var misfits = new ArrayList<Misfit>();
        compare("reps", reps, bounds.reps(), misfits);
        compare("sets", sets, bounds.sets(), misfits);
        compare("holdSeconds", holdSeconds, bounds.holdSeconds(), misfits);
        compare("minutes", minutes, bounds.minutes(), misfits);
        compare("seconds", seconds, bounds.seconds(), misfits);
        compare("perDay", perDay, bounds.perDay(), misfits);
        compare("daysPerWeek", daysPerWeek, bounds.daysPerWeek(), misfits);
        return List.copyOf(misfits);
    }

    private static void compare(String measure, Span span, DoseBounds bounds, List<Misfit> misfits) {
        if (span == null) {
            return;
        }
        if (bounds == null) {
            misfits.add(new Misfit(measure, "is nothing that the technique is dosed by"));
        } else if (!span.within(bounds)) {
            misfits.add(new Misfit(
                    measure,
                    "is %s, outside the technique's %s to %s"
                            .formatted(
                                    span,
                                    bounds.min().toPlainString(),
                                    bounds.max().toPlainString())));
        }
    }

    private static void whole(String measure, Span span) {
        if (span != null && !span.whole()) {
            throw Rejection.invalid("dose-not-whole", measure + " is counted in whole numbers, not " + span);
        }
    }
}

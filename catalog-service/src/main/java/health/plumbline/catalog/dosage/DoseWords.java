package health.plumbline.catalog.dosage;

import java.math.BigDecimal;
import java.util.ArrayList;

/** A dose as a clinician reads it in a list: "10 times, hold 5 seconds, twice a day". */
public final class DoseWords {

    private DoseWords() {}

    /** The dose that a prescription starts with. */
    public static String usual(Dose dose, boolean perSide) {
        var words = new ArrayList<String>();
        var amount = amount(dose);
        words.add(perSide ? amount + " on each side" : amount);
        if (dose.holdSeconds() != null && dose.holdSeconds().usual().signum() > 0) {
            words.add("hold " + counted(dose.holdSeconds().usual(), "second"));
        }
        words.add(times(dose.perDay().usual()) + " a day");
        if (dose.daysPerWeek().usual().intValue() < 7) {
            words.add(counted(dose.daysPerWeek().usual(), "day") + " a week");
        }
        return String.join(", ", words);
    }

    private static String amount(Dose dose) {
        var sets = dose.sets() == null ? 1 : dose.sets().usual().intValue();
        if (dose.reps() != null) {
            var reps = dose.reps().usual();
            return sets > 1 ? sets + " sets of " + reps.toPlainString() : counted(reps, "time");
        }
        var time = dose.minutes() != null
                ? counted(dose.minutes().usual(), "minute")
                : counted(dose.seconds().usual(), "second");
        return sets > 1 ? sets + " × " + time : time;
    }

    private static String times(BigDecimal count) {
        return switch (count.intValue()) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count.toPlainString() + " times";
        };
    }

    private static String counted(BigDecimal count, String unit) {
        return count.toPlainString() + " " + (count.compareTo(BigDecimal.ONE) == 0 ? unit : unit + "s");
    }
}

package health.plumbline.program.dosage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a dosage with what its technique allows. Says nothing when the dose is within the recommended range. */
public final class DoseCheck {

    private static final Range AS_NEEDED_BOUTS = Range.of(1, 1, 3, 6, 12);

    private final Dosage dosage;
    private final DoseBounds bounds;
    private final List<Finding> findings = new ArrayList<>();

    /** What a part of a dose is found to be. */
    public enum Kind {
        /** Outside what the technique allows, or not a part of it: never accepted. */
        REFUSED,
        /** Allowed, but not recommended: needs the clinician's reason. */
        NEEDS_REASON
    }

    /** @param pointer the part of the dosage, as a JSON pointer: {@code /repetitions} */
    public record Finding(String pointer, Kind kind, String message) {}

    private DoseCheck(Dosage dosage, DoseBounds bounds) {
        this.dosage = dosage;
        this.bounds = bounds;
    }

    public static List<Finding> of(Dosage dosage, DoseBounds bounds) {
        var check = new DoseCheck(dosage, bounds);
        check.run();
        return List.copyOf(check.findings);
    }

    private void run() {
        if (dosage.mode() == null) {
            refuse("/mode", "Say what is counted: reps, hold, duration or as-needed.");
            return;
        }
        partsOfTheMode();
        within("/sets", dosage.sets(), bounds.sets(), "sets");
        within("/repetitions", dosage.repetitions(), bounds.reps(), "repetitions");
        within("/holdSeconds", dosage.holdSeconds(), bounds.holdSeconds(), "seconds of hold");
        within("/minutes", dosage.minutes(), bounds.minutes(), "minutes");
        within("/seconds", dosage.seconds(), bounds.seconds(), "seconds");
        within("/restSeconds", dosage.restSeconds(), bounds.pauseSeconds(), "seconds of rest");
        if (dosage.asNeeded()) {
            asNeeded();
        } else {
            scheduled();
        }
    }

    private void partsOfTheMode() {
        switch (dosage.mode()) {
            case REPS -> need("/repetitions", dosage.repetitions(), "Say how many repetitions.");
            case HOLD -> need("/holdSeconds", dosage.holdSeconds(), "Say how many seconds to hold.");
            case DURATION -> need("/minutes", minutesOrSeconds(), "Say how many minutes or seconds.");
            case AS_NEEDED -> need("/repetitions", anyAmount(), "Say how much of it: repetitions, a hold, or a time.");
        }
        if (dosage.minutes() != null && dosage.seconds() != null) {
            refuse("/seconds", "Say minutes or seconds, not both.");
        }
    }

    private void scheduled() {
        need("/timesPerDay", dosage.timesPerDay(), "Say how many times a day.");
        need("/daysPerWeek", dosage.daysPerWeek(), "Say how many days a week.");
        within("/timesPerDay", dosage.timesPerDay(), bounds.perDay(), "times a day");
        within("/daysPerWeek", dosage.daysPerWeek(), bounds.daysPerWeek(), "days a week");
        if (dosage.maxPerDay() != null) {
            refuse("/maxPerDay", "A daily maximum belongs to exercises done as needed.");
        }
    }

    private void asNeeded() {
        need("/maxPerDay", dosage.maxPerDay(), "Say how many times a day at most.");
        within(
                "/maxPerDay",
                dosage.maxPerDay(),
                Optional.ofNullable(bounds.perDay()).orElse(AS_NEEDED_BOUTS),
                "times a day");
        if (dosage.timesPerDay() != null || dosage.daysPerWeek() != null) {
            refuse("/timesPerDay", "An exercise done as needed has no schedule; it has a daily maximum.");
        }
    }

    private void within(String pointer, Number amount, Range range, String unit) {
        if (amount == null) {
            return;
        }
        var value = new BigDecimal(amount.toString());
        if (range == null) {
            refuse(pointer, "This technique has no " + unit + ".");
        } else if (!range.allows(value)) {
            refuse(pointer, "This technique allows " + range.words() + " " + unit + ".");
        } else if (!range.expects(value)) {
            findings.add(new Finding(
                    pointer, Kind.NEEDS_REASON, "Recommended are " + range.usualWords() + " " + unit + ": say why."));
        }
    }

    private void need(String pointer, Object value, String message) {
        if (value == null) {
            refuse(pointer, message);
        }
    }

    private void refuse(String pointer, String message) {
        findings.add(new Finding(pointer, Kind.REFUSED, message));
    }

    private Object minutesOrSeconds() {
        return dosage.minutes() != null ? dosage.minutes() : dosage.seconds();
    }

    private Object anyAmount() {
        if (dosage.repetitions() != null) {
            return dosage.repetitions();
        }
        return dosage.holdSeconds() != null ? dosage.holdSeconds() : minutesOrSeconds();
    }
}

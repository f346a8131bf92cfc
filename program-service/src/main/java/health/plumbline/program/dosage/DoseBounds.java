package health.plumbline.program.dosage;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The bounds a technique sets for each part of its dose; null where it has no such part. */
public record DoseBounds(
        Range reps,
        Range sets,
        Range holdSeconds,
        Range minutes,
        Range seconds,
        Range pauseSeconds,
        Range perDay,
        Range daysPerWeek) {

    private static final Range ONCE = Range.of(1, 1, 1, 1, 1);
    private static final Range WEEK = Range.of(1, 1, 7, 7, 7);

    public static DoseBounds of(Map<String, Range> dose) {
        return new DoseBounds(
                dose.get("reps"),
                dose.getOrDefault("sets", ONCE),
                dose.get("holdSeconds"),
                dose.get("minutes"),
                dose.get("seconds"),
                dose.getOrDefault("pauseSeconds", Range.of(0, 0, 0, 60, 300)),
                dose.getOrDefault("perDay", ONCE),
                dose.getOrDefault("daysPerWeek", WEEK));
    }

    /** What a technique is started with: its usual dose, on the usual days. */
    public Dosage usual() {
        return new Dosage(
                mode(),
                sets == ONCE ? null : whole(sets),
                whole(reps),
                holdSeconds == null || holdSeconds.usual().signum() == 0 ? null : whole(holdSeconds),
                Optional.ofNullable(minutes).map(Range::usual).orElse(null),
                whole(seconds),
                null,
                whole(perDay),
                whole(daysPerWeek),
                null,
                null,
                null);
    }

    /** A hold of twenty seconds or more is what the exercise is about; a shorter one is part of a repetition. */
    private Dosage.Mode mode() {
        if (reps == null) {
            return holdSeconds == null ? Dosage.Mode.DURATION : Dosage.Mode.HOLD;
        }
        return holdSeconds != null && holdSeconds.usual().compareTo(BigDecimal.valueOf(20)) >= 0
                ? Dosage.Mode.HOLD
                : Dosage.Mode.REPS;
    }

    private static Integer whole(Range range) {
        return range == null ? null : range.usual().intValue();
    }
}

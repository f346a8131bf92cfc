package health.plumbline.program.dosage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of an exercise, how often. What is null is not part of this dose.
 *
 * @param repetitions per set; per side where {@code side} is both
 * @param holdSeconds of each repetition
 * @param seconds of each set, per area or side
 * @param timesPerDay bouts on a day; null when as needed
 * @param daysPerWeek any days of the patient's choice, unless {@code weekdays} names them
 * @param maxPerDay at most so many bouts a day, when as needed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dosage(
        Mode mode,
        Integer sets,
        Integer repetitions,
        Integer holdSeconds,
        BigDecimal minutes,
        Integer seconds,
        Integer restSeconds,
        Integer timesPerDay,
        Integer daysPerWeek,
        Set<DayOfWeek> weekdays,
        Side side,
        Integer maxPerDay) {

    /** What is counted. */
    public enum Mode {
        @JsonProperty("reps")
        REPS,
        @JsonProperty("hold")
        HOLD,
        @JsonProperty("duration")
        DURATION,
        @JsonProperty("as-needed")
        AS_NEEDED
    }

    /** Which side of the body. */
    public enum Side {
        @JsonProperty("left")
        LEFT,
        @JsonProperty("right")
        RIGHT,
        @JsonProperty("both")
        BOTH,
        @JsonProperty("alternate")
        ALTERNATE
    }

    public Dosage {
        if (weekdays != null) {
            weekdays = weekdays.isEmpty() ? null : new TreeSet<>(weekdays);
        }
        if (weekdays != null) {
            daysPerWeek = weekdays.size();
        }
        if (minutes != null) {
            minutes = minutes.signum() == 0 ? BigDecimal.ZERO : minutes.stripTrailingZeros();
            minutes = minutes.scale() < 0 ? minutes.setScale(0) : minutes;
        }
    }

    public Dosage on(Side newSide) {
        return new Dosage(
                mode,
                sets,
                repetitions,
                holdSeconds,
                minutes,
                seconds,
                restSeconds,
                timesPerDay,
                daysPerWeek,
                weekdays,
                newSide,
                maxPerDay);
    }

    boolean asNeeded() {
        return mode == Mode.AS_NEEDED;
    }

    int setsOrOne() {
        return sets == null ? 1 : sets;
    }

    /** Repetitions in one bout; 0 when repetitions are not what is counted. */
    public int repetitionsPerBout() {
        return repetitions == null ? 0 : setsOrOne() * repetitions;
    }

    /** Seconds in one bout, when time and not repetitions is what is counted; else 0. */
    public int secondsPerBout() {
        if (repetitions != null) {
            return 0;
        }
        if (minutes != null) {
            return minutes.multiply(BigDecimal.valueOf(60)).intValue() * setsOrOne();
        }
        return setsOrOne() * (seconds != null ? seconds : holdSeconds == null ? 0 : holdSeconds);
    }
}

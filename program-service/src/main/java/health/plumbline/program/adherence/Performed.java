package health.plumbline.program.adherence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a session reported of one item. It is dated by the patient's day, never by its arrival.
 *
 * @param repetitions done in all sets together, or null if not counted
 * @param seconds done, or null if not counted
 * @param synced when it arrived
 */
public record Performed(
        UUID session,
        int place,
        UUID program,
        UUID item,
        LocalDate day,
        Integer repetitions,
        Integer seconds,
        Outcome outcome,
        Instant synced) {

    /** What the patient says became of it. */
    public enum Outcome {
        DONE,
        PARTLY,
        STOPPED,
        SKIPPED
    }

    /** Part of the prescribed bout that was done, 0 to 1. "Done" without a count means all of it. */
    double credit(Prescribed prescribed) {
        if (outcome == Outcome.SKIPPED) {
            return 0;
        }
        var counted = prescribed.repetitions() > 0 ? repetitions : seconds;
        var whole = prescribed.repetitions() > 0 ? prescribed.repetitions() : prescribed.seconds();
        if (counted == null || counted <= 0 || whole == 0) {
            return outcome == Outcome.DONE ? 1 : 0;
        }
        return part(counted, whole);
    }

    private static double part(int done, int whole) {
        return Math.min(1, done / (double) whole);
    }
}

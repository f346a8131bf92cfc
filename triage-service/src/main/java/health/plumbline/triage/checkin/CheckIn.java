package health.plumbline.triage.checkin;

import java.util.Set;

/**
 * The answers of one check-in. What was not asked or not answered is null; a danger question left open is never a no,
 * which is for the caller to see to.
 *
 * @param danger CI-01, body CI-02, newNumbOrWeak CI-22
 * @param events CI-03 without {@code none}
 * @param lastSettled CI-06
 * @param stopped why the Stop button was pressed
 * @param strict whether any rise of the usual pain counts
 */
public record CheckIn(
        Boolean danger,
        Boolean body,
        Boolean newNumbOrWeak,
        Set<String> events,
        Integer painBefore,
        Location locationBefore,
        String lastSettled,
        String stopped,
        Integer painAfter,
        Location locationAfter,
        boolean strict) {

    /** What {@code ci_event} can name, besides none. */
    public static final Set<String> EVENTS =
            Set.of("fall_or_accident", "new_medicine", "hospital_or_operation", "pregnancy", "new_pain_area");

    public static final Set<String> SETTLED = Set.of("no_flare", "settled_24h", "still_worse", "first_session");
    public static final Set<String> STOPS = Set.of("pain_up", "sharp", "tingling", "spreading", "dizzy", "other");

    public CheckIn {
        events = events == null ? Set.of() : Set.copyOf(events);
    }

    public boolean namesDanger() {
        return Boolean.TRUE.equals(danger) || Boolean.TRUE.equals(body) || Boolean.TRUE.equals(newNumbOrWeak);
    }
}

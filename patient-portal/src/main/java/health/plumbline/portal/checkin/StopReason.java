package health.plumbline.portal.checkin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** Why a technique was stopped, the gravest first. */
public enum StopReason {
    TINGLING("Tingling or numbness", true),
    SPREADING("The pain is spreading", true),
    DIZZY("I feel dizzy or faint", true),
    SHARP("A sharp pain", false),
    PAIN_UP("My pain went up", false),
    OTHER("Something else", false);

    private final String words;
    private final boolean endsTheSession;

    StopReason(String words, boolean endsTheSession) {
        this.words = words;
        this.endsTheSession = endsTheSession;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the instrument asks. */
    public static List<StopReason> asAsked() {
        return List.of(PAIN_UP, SHARP, TINGLING, SPREADING, DIZZY, OTHER);
    }

    public String words() {
        return words;
    }

    /** Sensory change, spread or dizziness: a screening comes before anything else (DT-03). */
    public boolean endsTheSession() {
        return endsTheSession;
    }

    public boolean isGraverThan(StopReason other) {
        return other == null || ordinal() < other.ordinal();
    }
}

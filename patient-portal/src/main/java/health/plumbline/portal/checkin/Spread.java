package health.plumbline.portal.checkin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the pain spreads, in the order of the instrument: a later one is further from the spine. */
public enum Spread {
    NONE("No pain anywhere"),
    BACK_OR_NECK_ONLY("Back or neck only"),
    BUTTOCK_OR_SHOULDER("To the buttock or shoulder"),
    THIGH_OR_UPPER_ARM("To the thigh or upper arm"),
    CALF_OR_FOREARM("To the calf or forearm"),
    FOOT_OR_HAND("To the foot or hand");

    private final String words;

    Spread(String words) {
        this.words = words;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }

    public boolean isFurtherThan(Spread other) {
        return ordinal() > other.ordinal();
    }
}

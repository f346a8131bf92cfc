package health.plumbline.triage.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far the pain reaches, in the order from the spine outwards. */
public enum Location {
    @JsonProperty("none")
    NONE,
    @JsonProperty("back_or_neck_only")
    BACK_OR_NECK_ONLY,
    @JsonProperty("buttock_or_shoulder")
    BUTTOCK_OR_SHOULDER,
    @JsonProperty("thigh_or_upper_arm")
    THIGH_OR_UPPER_ARM,
    @JsonProperty("calf_or_forearm")
    CALF_OR_FOREARM,
    @JsonProperty("foot_or_hand")
    FOOT_OR_HAND;

    public boolean furtherOutThan(Location other) {
        return other != null && compareTo(other) > 0;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For a person to read: {@code calf or forearm}. */
    public String words() {
        return code().replace('_', ' ');
    }
}

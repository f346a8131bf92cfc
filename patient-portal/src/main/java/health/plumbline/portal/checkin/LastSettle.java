package health.plumbline.portal.checkin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether extra pain after the last session went away by the next morning. */
public enum LastSettle {
    NO_FLARE("I had no extra pain"),
    SETTLED_24H("Yes, it was gone"),
    STILL_WORSE("No, it is still worse"),
    FIRST_SESSION("This is my first session");

    private final String words;

    LastSettle(String words) {
        this.words = words;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }
}

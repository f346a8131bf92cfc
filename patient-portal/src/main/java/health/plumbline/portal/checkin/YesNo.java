package health.plumbline.portal.checkin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A question that has no third answer here. */
public enum YesNo {
    YES,
    NO;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

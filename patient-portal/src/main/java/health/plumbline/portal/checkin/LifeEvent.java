package health.plumbline.portal.checkin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may have happened since the last session and makes the screening out of date. */
public enum LifeEvent {
    FALL_OR_ACCIDENT("A fall or an accident"),
    NEW_MEDICINE("A new medicine"),
    HOSPITAL_OR_OPERATION("Hospital or an operation"),
    PREGNANCY("Pregnancy"),
    NEW_PAIN_AREA("Pain in a new place"),
    NONE("None of these");

    private final String words;

    LifeEvent(String words) {
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

package health.plumbline.triage.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How grave it is, ascending. The highest wins; levels are never averaged or scored. */
public enum Level {
    @JsonProperty("clear")
    CLEAR,
    @JsonProperty("caution")
    CAUTION,
    @JsonProperty("referral")
    REFERRAL,
    @JsonProperty("urgent")
    URGENT,
    @JsonProperty("emergency")
    EMERGENCY;

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    /** As it is written in answers, facts and clearances. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

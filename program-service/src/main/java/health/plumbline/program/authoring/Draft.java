package health.plumbline.program.authoring;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far the draft of the next version is. */
public enum Draft {
    /** There is nothing that was not released. */
    NONE("none"),
    OPEN("open"),
    /** A clearance was asked for, and triage wants a screening first. */
    SCREENING_DUE("screening-due"),
    CLEARED("cleared");

    private final String code;

    Draft(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}

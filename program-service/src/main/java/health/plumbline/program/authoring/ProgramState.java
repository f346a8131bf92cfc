package health.plumbline.program.authoring;

import com.fasterxml.jackson.annotation.JsonValue;

/** The one word for a program that people see. */
public enum ProgramState {
    DRAFT("draft"),
    SCREENING_DUE("screening-due"),
    CLEARED("cleared"),
    RELEASED("released"),
    HELD("held"),
    ENDED("ended");

    private final String code;

    ProgramState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @param held by a clinician or by triage */
    public static ProgramState of(Course course, Draft draft, boolean held) {
        return switch (course) {
            case ENDED -> ENDED;
            case RUNNING -> held ? HELD : RELEASED;
            case UNRELEASED ->
                switch (draft) {
                    case SCREENING_DUE -> SCREENING_DUE;
                    case CLEARED -> CLEARED;
                    default -> DRAFT;
                };
        };
    }
}

package health.plumbline.portal.gate;

import java.util.Locale;

/** Why the gate is closed, and what the patient is told. */
public enum Reason {
    HELD(Words.TOLD),
    EPOCH_OVER(Words.TOLD),
    EXPIRED(Words.CALL),
    FORGED(Words.CALL),
    OTHER_CLINIC(Words.CALL),
    OTHER_PATIENT(Words.CALL),
    OTHER_PROGRAM(Words.CALL),
    EDITED(Words.CALL),
    LEVEL_UNKNOWN(Words.CALL),
    NOT_YET_VALID(Words.CALL),
    FACT_PARKED(Words.CALL),
    SUPERSEDED("Your program has changed. Go back to Today and start again with the new one."),
    ENDED("This program has come to an end."),
    NO_KEYS("We cannot check your program just now. Please try again in a few minutes.");

    private final String message;

    Reason(String message) {
        this.message = message;
    }

    /** For the patient, in plain words. */
    public String message() {
        return message;
    }

    /** {@code held}, {@code epoch-over}, ... */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Words {
        static final String TOLD =
                "Your clinic needs to check something first. They have been told. Please leave the exercises until you hear from them.";
        static final String CALL = "Your clinic needs to check something first. Please call them.";
    }
}

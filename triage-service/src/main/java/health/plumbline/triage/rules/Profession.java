package health.plumbline.triage.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** Who may have reviewed what a rule found. */
public enum Profession {
    DOCTOR("doctor", "a doctor"),
    ADVANCED_PRACTITIONER("advanced-practitioner", "an advanced practitioner"),
    PHYSIOTHERAPIST("physiotherapist", "a physiotherapist");

    private final String code;
    private final String words;

    Profession(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As it is written in rule sets, requests and views. */
    public String code() {
        return code;
    }

    /** In a sentence. */
    public String words() {
        return words;
    }

    public static Optional<Profession> of(String code) {
        return Stream.of(values())
                .filter(profession -> profession.code.equals(code))
                .findFirst();
    }
}

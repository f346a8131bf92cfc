package health.plumbline.triage.rules;

import java.util.Optional;
import java.util.stream.Stream;

/** What lets a fired rule pass, from the weakest to the strictest. */
public enum Way {
    /** A clinician's own reason. */
    RATIONALE("rationale"),
    /** The recorded review of somebody who may sign for the rule. */
    REVIEW("review"),
    /** Nothing that is said of these answers: only other answers. */
    NEW_FACTS("new-facts");

    private final String code;

    Way(String code) {
        this.code = code;
    }

    /** As it is written in rule sets and views. */
    public String code() {
        return code;
    }

    static Optional<Way> of(String code) {
        return Stream.of(values()).filter(way -> way.code.equals(code)).findFirst();
    }
}

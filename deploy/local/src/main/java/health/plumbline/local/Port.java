package health.plumbline.local;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A port the stack listens on, with the number it has when nobody chooses another. */
public enum Port {
    WORKSPACE(8080, "the clinician's workspace"),
    CATALOG(8081, "catalog service"),
    TRIAGE(8082, "triage service"),
    PORTAL(8083, "the patient's app"),
    KEYCLOAK(8180, "sign-in"),
    MAIL(8025, "caught mail, to read"),
    SMTP(1025, "caught mail, to send"),
    POSTGRES(15432, "PostgreSQL"),
    KAFKA(19092, "Kafka"),
    KAFKA_CONTROLLER(19093, "Kafka's controller");

    private final int usual;
    private final String purpose;

    Port(int usual, String purpose) {
        this.usual = usual;
        this.purpose = purpose;
    }

    public int usual() {
        return usual;
    }

    String purpose() {
        return purpose;
    }

    /** As it is written after {@code --port}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is written in the environment. */
    String variable() {
        return "PLUMBLINE_PORT_" + name();
    }

    /** The ports of PostgreSQL, Kafka, Keycloak and mail. */
    static Set<Port> infrastructure() {
        return EnumSet.complementOf(EnumSet.of(WORKSPACE, CATALOG, TRIAGE, PORTAL));
    }

    static Optional<Port> named(String word) {
        return Arrays.stream(values()).filter(port -> port.word().equals(word)).findFirst();
    }
}

package health.plumbline.platform.problem;

import java.util.List;

/**
 * A rule of the domain refuses. The code is documented in {@code docs/problems.md}; the message tells a person what
 * happened and what to do. Knows nothing of HTTP beyond which kind of refusal it is.
 */
public class Rejection extends RuntimeException {

    /** Which kind of refusal this is. */
    public enum Kind {
        /** The state of things forbids it now. */
        CONFLICT,
        /** What was asked for can never be. */
        INVALID,
        /** There is no such thing here; said alike of what another clinic has. */
        MISSING,
        /** Another service that must agree does not answer. */
        UNAVAILABLE
    }

    /** @param pointer the part of the request that is meant, as a JSON pointer */
    public record Violation(String pointer, String message) {}

    private final Kind kind;
    private final String code;
    private final transient List<Violation> violations;

    private Rejection(Kind kind, String code, String message, List<Violation> violations) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.violations = violations;
    }

    public static Rejection conflict(String code, String message) {
        return new Rejection(Kind.CONFLICT, code, message, List.of());
    }

    public static Rejection invalid(String code, String message) {
        return new Rejection(Kind.INVALID, code, message, List.of());
    }

    /** With the parts of the request that are at fault. */
    public static Rejection invalid(String code, String message, List<Violation> violations) {
        return new Rejection(Kind.INVALID, code, message, List.copyOf(violations));
    }

    public static Rejection missing() {
        return new Rejection(
                Kind.MISSING, "not-found", "There is nothing at this address, or it is not yours to see.", List.of());
    }

    public static Rejection unavailable(String code, String message) {
        return new Rejection(Kind.UNAVAILABLE, code, message, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }
}

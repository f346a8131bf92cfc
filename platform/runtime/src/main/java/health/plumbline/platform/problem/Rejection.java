package health.plumbline.platform.problem;

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

    private final Kind kind;
    private final String code;

    private Rejection(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public static Rejection conflict(String code, String message) {
        return new Rejection(Kind.CONFLICT, code, message);
    }

    public static Rejection invalid(String code, String message) {
        return new Rejection(Kind.INVALID, code, message);
    }

    public static Rejection missing() {
        return new Rejection(Kind.MISSING, "not-found", "There is nothing at this address, or it is not yours to see.");
    }

    public static Rejection unavailable(String code, String message) {
        return new Rejection(Kind.UNAVAILABLE, code, message);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}

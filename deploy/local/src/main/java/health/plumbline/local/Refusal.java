package health.plumbline.local;

/** Why the stack does not start, in words for the person at the terminal; shown without a stack trace. */
public class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}

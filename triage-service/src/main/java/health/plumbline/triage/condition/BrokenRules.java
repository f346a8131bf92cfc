package health.plumbline.triage.condition;

/** Rules or questions that do not fit together stop the load; the message names what is broken. */
public class BrokenRules extends RuntimeException {

    public BrokenRules(String message) {
        super(message);
    }

    public BrokenRules(String message, Throwable cause) {
        super(message, cause);
    }
}

package health.plumbline.platform.seal;

/** A text that triage did not sign as a clearance. The message is for engineers and holds nothing of its content. */
public class ForgedClearance extends Exception {

    public ForgedClearance(String reason) {
        super(reason);
    }

    public ForgedClearance(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package health.plumbline.platform.events;

/** A fact that no retry will make work. Its message names no data of a person. */
public class UnprocessableFact extends RuntimeException {

    public UnprocessableFact(String reason, Throwable cause) {
        super(reason, cause);
    }
}

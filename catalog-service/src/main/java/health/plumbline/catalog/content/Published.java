package health.plumbline.catalog.content;

/**
 * What became of content that was to be the current one.
 *
 * @param revision the current revision, now
 */
public record Published(Outcome outcome, int revision) {

    /** Unchanged content makes no revision. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }
}

package health.plumbline.local;

/** Tells the person at the terminal what one component is doing at the moment. */
public interface Step {

    void now(String doing);

    /** For things that can be counted; shown only where the line can be rewritten. */
    void percent(String doing, int percent);
}

package health.plumbline.e2e.stack;

/** The two clinics of the stack, as locks for tests that run at the same time and must not meet. */
public final class Clinics {

    /** Held by a test that works, or looks for changes, in the clinic {@code south}. */
    public static final String SOUTH = "clinic south";

    private Clinics() {}
}

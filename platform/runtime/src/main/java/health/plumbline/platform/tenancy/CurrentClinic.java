package health.plumbline.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;

/**
 * The clinic that the current unit of work belongs to. It is bound once, by the signed-in person's token or by a
 * verified event, never from what a caller sends.
 */
@RequestScoped
public class CurrentClinic {

    /** Bound when nobody is: a clinic that owns nothing, so that a forgotten binding shows no rows. */
    public static final String NONE = "-none-";

    /** The owner of what belongs to the installation and is readable by every clinic, such as the core catalog. */
    public static final String INSTALLATION = "*";

    private String bound = NONE;

    public String id() {
        return bound;
    }

    public boolean bound() {
        return !NONE.equals(bound);
    }

    /** @throws IllegalStateException if another clinic is already bound: a unit of work never changes sides */
    public void bind(String clinic) {
        if (clinic == null || clinic.isBlank() || NONE.equals(clinic)) {
            throw new IllegalArgumentException("A unit of work needs a clinic");
        }
        if (bound() && !bound.equals(clinic)) {
            throw new IllegalStateException("This unit of work already belongs to another clinic");
        }
        bound = clinic;
    }
}

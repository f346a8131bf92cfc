package health.plumbline.catalog.technique;

import health.plumbline.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;

/** Whose a technique is, for the features that add something to one. */
@ApplicationScoped
public class TechniqueOwner {

    private final Techniques techniques;

    TechniqueOwner(Techniques techniques) {
        this.techniques = techniques;
    }

    /** @throws Rejection 404 alike for what is missing and for what another clinic has */
    public void mustBeReadable(String technique) {
        techniques.current(technique);
    }

    /** @throws Rejection 404 for what cannot be read, 409 for the core's */
    public void mustBeTheClinics(String technique) {
        mustBeReadable(technique);
        if (!techniques.isOwn(technique)) {
            throw Rejection.conflict(
                    "entry-core",
                    "This technique belongs to the core catalog and cannot be changed. Copy it first, and add to the copy.");
        }
    }
}

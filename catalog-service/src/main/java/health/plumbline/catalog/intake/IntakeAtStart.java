package health.plumbline.catalog.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Brings the catalog to what this release carries, before the first request is answered. */
@ApplicationScoped
class IntakeAtStart {

    static final String SEED = "catalog/techniques/seed.yaml";

    static final List<String> TECHNIQUES = List.of(
            SEED,
            "catalog/techniques/low-back.yaml",
            "catalog/techniques/trunk-and-mid-back.yaml",
            "catalog/techniques/neck.yaml",
            "catalog/techniques/shoulder.yaml",
            "catalog/techniques/hip-and-thigh.yaml",
            "catalog/techniques/knee.yaml",
            "catalog/techniques/calf-and-foot.yaml",
            "catalog/techniques/whole-body.yaml");

    static final String CONDITIONS = "catalog/conditions.yaml";

    /** After the techniques and conditions, which they name. */
    static final List<String> TEMPLATES = List.of(
            "catalog/templates/low-back.yaml",
            "catalog/templates/neck-and-mid-back.yaml",
            "catalog/templates/shoulder.yaml",
            "catalog/templates/hip-and-leg.yaml",
            "catalog/templates/pregnancy-and-bone.yaml");

    /** A refused file is reported and the service works on with the catalog it has. */
    void takeTheCore(@Observes StartupEvent start, Intake intake) {
        TECHNIQUES.forEach(intake::take);
        intake.take(CONDITIONS);
        TEMPLATES.forEach(intake::take);
    }
}

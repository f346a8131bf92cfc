package health.plumbline.catalog.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Brings the catalog to what this release carries, before the first request is answered. */
@ApplicationScoped
class IntakeAtStart {

    static final String CORE = "catalog/core-techniques.yaml";

    /** A refused file is reported and the service works on with the catalog it has. */
    void takeTheCore(@Observes StartupEvent start, Intake intake) {
        intake.take(CORE);
    }
}

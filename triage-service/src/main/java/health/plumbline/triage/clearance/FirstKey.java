package health.plumbline.triage.clearance;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sees to it that there is a key before anything is asked. */
@ApplicationScoped
class FirstKey {

    void onStart(@Observes StartupEvent event, SigningKeys keys) {
        keys.haveOne();
    }
}

package health.plumbline.triage.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether the current clinic has opted into being told who could begin without a clinician. */
@ApplicationScoped
public class SelfCarePolicy implements PanacheRepositoryBase<ClinicSelfCare, UUID> {

    /** The latest word; a clinic that said nothing has not. */
    public boolean allowed() {
        return find("order by setAt desc")
                .firstResultOptional()
                .map(ClinicSelfCare::allowed)
                .orElse(false);
    }
}

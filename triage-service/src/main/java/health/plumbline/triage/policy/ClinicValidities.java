package health.plumbline.triage.policy;

import health.plumbline.triage.validity.Limits;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the current clinic has said on how long screenings count. */
@ApplicationScoped
public class ClinicValidities implements PanacheRepositoryBase<ClinicValidity, UUID> {

    /** The latest word, or the core's. */
    public Limits current() {
        return find("order by setAt desc")
                .firstResultOptional()
                .map(ClinicValidity::limits)
                .orElse(Limits.CORE);
    }
}

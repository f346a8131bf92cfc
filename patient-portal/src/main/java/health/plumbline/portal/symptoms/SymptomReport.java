package health.plumbline.portal.symptoms;

import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.portal.checkin.Decision.Panel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a patient reported outside a session, as it was said. */
@Entity
@Immutable
@Table(name = "symptom_report")
class SymptomReport extends ClinicOwned {

    private UUID patient;

    /** JSON. */
    private String answers;

    @Enumerated(EnumType.STRING)
    private Panel panel;

    private Instant at;

    protected SymptomReport() {}

    SymptomReport(UUID id, UUID patient, String answers, Panel panel, Instant at) {
        super(id);
        this.patient = patient;
        this.answers = answers;
        this.panel = panel;
        this.at = at;
    }

    UUID patient() {
        return patient;
    }

    String answers() {
        return answers;
    }
}

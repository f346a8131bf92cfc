package health.plumbline.program.caseload;

import health.plumbline.platform.events.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** Told again when a name or address is corrected. Contract: {@code docs/events/PatientRegistered.schema.json}. */
public record PatientRegistered(UUID patient, String name, String email, LocalDate bornOn) implements Fact {

    @Override
    public String key() {
        return patient.toString();
    }
}

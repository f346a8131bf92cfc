package health.plumbline.triage.screening;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.patient.Patients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Begins a screening: the newer one counts, an open older one is closed, and no earlier clearance stands. */
@ApplicationScoped
class BeginScreening {

    @Inject
    Patients patients;

    @Inject
    Epochs epochs;

    @Inject
    Screenings screenings;

    @Inject
    RedFlags redFlags;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    Screening of(UUID patient) {
        patients.get(patient);
        epochs.raise(patient, "screening-started");
        screenings.open(patient).ifPresent(older -> {
            older.supersede();
            audit.record("screening-superseded", patient, older.id().toString());
        });
        screenings.flush();
        var screening =
                new Screening(UUID.randomUUID(), patient, redFlags.current(), person.account(), clock.instant());
        screenings.persist(screening);
        audit.record(
                "screening-started",
                patient,
                screening.id() + " " + screening.instrument() + " " + screening.ruleset());
        return screening;
    }
}

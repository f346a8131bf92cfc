package health.plumbline.triage.screening;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.patient.Patients;
import health.plumbline.triage.screening.Screening.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Begins a screening: the newer one counts, an open older one is closed, and no earlier clearance stands. */
@ApplicationScoped
public class BeginScreening {

    @Inject
    Patients patients;

    @Inject
    Epochs epochs;

    @Inject
    Screenings screenings;

    @Inject
    RedFlags redFlags;

    @Inject
    Outbox outbox;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    Screening of(UUID patient) {
        return of(patient, UUID.randomUUID(), Channel.clinic);
    }

    /** @param id of the new screening, which nobody has yet */
    public Screening of(UUID patient, UUID id, Channel channel) {
        patients.get(patient);
        epochs.raise(patient, "screening-started");
        screenings.open(patient).ifPresent(this::supersede);
        screenings.flush();
        var screening = new Screening(id, patient, channel, redFlags.current(), person.account(), clock.instant());
        screenings.persist(screening);
        audit.record(
                "screening-started",
                patient,
                screening.id() + " " + screening.instrument() + " " + screening.ruleset());
        return screening;
    }

    private void supersede(Screening older) {
        if (older.isWithPatient()) {
            outbox.add(ScreeningRequestEnded.superseded(older, clock.instant()));
        }
        older.supersede();
        audit.record("screening-superseded", older.patient(), older.id().toString());
    }
}

package health.plumbline.triage.home;

import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.patient.Patients;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.BeginScreening;
import health.plumbline.triage.screening.Screening;
import health.plumbline.triage.screening.Screening.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Asks a patient to answer a screening at home. It begins at once: no earlier clearance stands. */
@ApplicationScoped
class AskPatient {

    @Inject
    Patients patients;

    @Inject
    Epochs epochs;

    @Inject
    Assessments assessments;

    @Inject
    BeginScreening beginning;

    @Inject
    Outbox outbox;

    @Inject
    CurrentPerson person;

    record Request(Screening screening, boolean isNew) {}

    /** @param id of the screening; the same again asks once */
    @Transactional(Transactional.TxType.MANDATORY)
    Request of(UUID patient, UUID id) {
        patients.get(patient);
        epochs.lock(patient);
        var known = assessments.find(id);
        if (known.isPresent()) {
            return new Request(same(known.get(), patient), false);
        }
        var screening = beginning.of(patient, id, Channel.patient);
        outbox.add(new ScreeningRequested(screening.id(), patient, screening.startedAt(), person.account()));
        return new Request(screening, true);
    }

    private static Screening same(Screening known, UUID patient) {
        if (!known.patient().equals(patient) || known.channel() != Channel.patient) {
            throw Rejection.conflict(
                    "screening-exists", "This id belongs to another screening. Please make another one.");
        }
        return known;
    }
}

package health.plumbline.triage.screening;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.policy.ClinicValidities;
import health.plumbline.triage.validity.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Completes a screening, once every question that applies is answered. */
@ApplicationScoped
public class CompleteScreening {

    @Inject
    Screenings screenings;

    @Inject
    Assessments assessments;

    @Inject
    Epochs epochs;

    @Inject
    ClinicValidities validities;

    @Inject
    Outbox outbox;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Completing what is complete changes nothing. */
    public Screening of(UUID id) {
        var epoch = epochs.lock(screenings.get(id).patient());
        var screening = screenings.claim(id);
        if (screening.isComplete()) {
            return screening;
        }
        screening.mustBeOpen();
        var assessment = assessments.of(screening);
        if (!assessment.evaluation().complete()) {
            throw Rejection.conflict(
                    "screening-incomplete",
                    "These questions still need an answer: "
                            + String.join(", ", assessment.evaluation().missing()) + ".");
        }
        if (screening.isWithPatient()) {
            outbox.add(ScreeningRequestEnded.completed(screening, assessment.evaluation(), clock.instant()));
        }
        var validity = Validity.of(assessment.values(), clock.instant(), validities.current());
        outbox.add(screening.complete(assessment.evaluation(), validity, person.account(), epoch));
        audit.record("screening-completed", screening.patient(), id + " " + screening.level());
        return screening;
    }
}

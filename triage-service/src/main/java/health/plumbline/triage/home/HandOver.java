package health.plumbline.triage.home;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.screening.Assessment;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.CompleteScreening;
import health.plumbline.triage.screening.RedFlags;
import health.plumbline.triage.screening.Screening;
import health.plumbline.triage.screening.ScreeningRequestEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The patient has answered: the screening is complete, or goes to the clinic with what only a clinician can answer. */
@ApplicationScoped
class HandOver {

    @Inject
    Assessments assessments;

    @Inject
    CompleteScreening completion;

    @Inject
    Epochs epochs;

    @Inject
    RedFlags redFlags;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    Assessment of(Screening found) {
        epochs.lock(found.patient());
        var screening = assessments.claim(found.id());
        if (!screening.isWithPatient()) {
            return assessments.of(screening);
        }
        var assessment = assessments.of(screening);
        var missing = assessment.evaluation().missing();
        var words = redFlags.patientWords(screening);
        var theirs = missing.stream().filter(key -> !words.isForClinician(key)).toList();
        if (!theirs.isEmpty()) {
            throw Rejection.conflict(
                    "screening-incomplete", "Some questions still need an answer: " + String.join(", ", theirs) + ".");
        }
        screening.handOver(clock.instant());
        outbox.add(ScreeningRequestEnded.answered(screening, assessment.evaluation(), clock.instant()));
        audit.record(
                "screening-handed-over", screening.patient(), screening.id().toString());
        if (missing.isEmpty()) {
            completion.of(screening.id());
        }
        return assessments.of(screening);
    }
}

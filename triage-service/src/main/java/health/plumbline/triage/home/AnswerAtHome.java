package health.plumbline.triage.home;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.screening.AnswerQuestion;
import health.plumbline.triage.screening.Assessment;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.RedFlags;
import health.plumbline.triage.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Answers from home, alike for a patient who has signed in and for one who follows a link: only while it is with them. */
@ApplicationScoped
@Transactional
class AnswerAtHome {

    @Inject
    Assessments assessments;

    @Inject
    AnswerQuestion answers;

    @Inject
    AlarmFromHome alarm;

    @Inject
    HandOver handOver;

    @Inject
    Epochs epochs;

    @Inject
    RedFlags redFlags;

    @Inject
    ClinicDirectory clinics;

    /** Whose screening, and which one: {@code screening} is empty where it is whichever the patient was asked last. */
    record Asked(UUID patient, Optional<UUID> screening) {}

    MyScreeningView read(Asked asked) {
        return view(assessments.of(theirs(asked)));
    }

    MyScreeningView answer(Asked asked, String key, JsonNode value) {
        return heard(answers.give(question(asked, key), key, value));
    }

    MyScreeningView withdraw(Asked asked, String key) {
        return heard(answers.withdraw(question(asked, key), key));
    }

    MyScreeningView complete(Asked asked) {
        return view(handOver.of(theirs(asked)));
    }

    /** @throws Rejection alike for one that is over and one that never was */
    void mustBeWith(Asked asked) {
        theirs(asked);
    }

    /** The patient's part of the newest may be over. */
    MyScreeningView completeAgain(Asked asked) {
        var screening = newest(asked).orElseThrow(Rejection::missing);
        return view(screening.isWithPatient() ? handOver.of(screening) : assessments.of(screening));
    }

    private Optional<Screening> newest(Asked asked) {
        return assessments
                .ofPatient(asked.patient())
                .filter(found -> asked.screening().map(found.id()::equals).orElse(true));
    }

    private Screening theirs(Asked asked) {
        return newest(asked).filter(Screening::isWithPatient).orElseThrow(Rejection::missing);
    }

    /** A question that waits for a clinician is none of the patient's; what was handed over meanwhile is not either. */
    private UUID question(Asked asked, String key) {
        epochs.lock(asked.patient());
        var screening = theirs(asked);
        if (redFlags.patientWords(screening)
                .isForClinician(assessments.item(screening, key).key())) {
            throw Rejection.invalid("item-unknown", "This screening has no such question.");
        }
        return screening.id();
    }

    private MyScreeningView heard(Assessment assessment) {
        alarm.hear(assessment);
        return view(assessment);
    }

    private MyScreeningView view(Assessment assessment) {
        return MyScreeningView.of(assessment, redFlags.patientWords(assessment.screening()), clinics.current());
    }
}

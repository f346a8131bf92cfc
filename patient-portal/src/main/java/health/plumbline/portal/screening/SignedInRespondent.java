package health.plumbline.portal.screening;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.hold.Holds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The signed-in patient; the exercises are withheld at once where an answer makes it an emergency or urgent. */
@ApplicationScoped
class SignedInRespondent implements Respondent {

    @Inject
    PatientlyAsked triage;

    @Inject
    ScreeningRequests requests;

    @Inject
    Holds holds;

    @Inject
    CurrentPerson person;

    @Override
    public OwnScreening read() {
        return heard(TriagesWord.of(() -> triage.read()));
    }

    @Override
    public OwnScreening answer(String key, JsonNode answer) {
        return heard(TriagesWord.of(() -> answer == null ? triage.withdraw(key) : triage.answer(key, answer)));
    }

    @Override
    public OwnScreening complete() {
        var completed = heard(TriagesWord.of(() -> triage.complete()));
        requests.answered(completed.id(), patient());
        return completed;
    }

    /** Triage has nothing for this patient to answer. */
    void nothingToAnswer() {
        requests.none(patient());
    }

    /** Triage withholds too, and its word is on its way; this does not wait for it. */
    private OwnScreening heard(OwnScreening screening) {
        if (screening.emergency() != null) {
            holds.placeAtOnce(screening.id(), patient());
        }
        return screening;
    }

    private UUID patient() {
        return person.patient().orElseThrow(Rejection::missing);
    }
}

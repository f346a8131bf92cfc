package health.plumbline.portal.link;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.portal.hold.Holds;
import health.plumbline.portal.screening.OwnScreening;
import health.plumbline.portal.screening.Respondent;
import health.plumbline.portal.screening.ScreeningRequests;
import health.plumbline.portal.screening.TriagesWord;
import java.util.UUID;
import java.util.function.Supplier;

/** Who has followed a link. Looking changes nothing: programs read mails too, and open what they find. */
record LinkedRespondent(
        LinkSecret secret,
        UUID screening,
        UUID patient,
        LinkedScreenings triage,
        ScreeningRequests requests,
        Holds holds)
        implements Respondent {

    @Override
    public OwnScreening read() {
        return theirs(() -> triage.read(secret));
    }

    @Override
    public OwnScreening answer(String key, JsonNode answer) {
        return heard(theirs(() -> answer == null ? triage.withdraw(secret, key) : triage.answer(secret, key, answer)));
    }

    @Override
    public OwnScreening complete() {
        var completed = heard(theirs(() -> triage.complete(secret)));
        requests.answered(screening, patient);
        return completed;
    }

    /** Triage withholds too, and its word is on its way; this does not wait for it. */
    private OwnScreening heard(OwnScreening found) {
        if (found.emergency() != null) {
            holds.placeAtOnce(screening, patient);
        }
        return found;
    }

    /** Both services must mean the same by a secret. */
    private OwnScreening theirs(Supplier<OwnScreening> question) {
        var found = TriagesWord.of(question);
        if (!found.id().equals(screening)) {
            throw Rejection.missing();
        }
        return found;
    }
}

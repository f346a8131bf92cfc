package health.plumbline.program.screening;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The screenings of a clinic's patients, as triage keeps them. When it does not answer nothing is guessed: it is said. */
@ApplicationScoped
public class Screenings {

    private final ScreeningClient triage;

    Screenings(@RestClient ScreeningClient triage) {
        this.triage = triage;
    }

    Screening start(UUID patient) {
        return TriageAnswers.ask(() -> TriageAnswers.known(() -> triage.start(new ScreeningClient.Start(patient))));
    }

    /** @param id of the request, so that pressing twice asks once */
    void askPatient(UUID patient, UUID id) {
        TriageAnswers.ask(() -> TriageAnswers.known(() -> {
            triage.request(patient, new ScreeningClient.Request(id));
            return null;
        }));
    }

    /** @param mail that the link is for, so that pressing twice makes one */
    ScreeningClient.Link link(UUID patient, UUID screening, UUID mail) {
        return TriageAnswers.ask(() ->
                TriageAnswers.known(() -> triage.link(patient, new ScreeningClient.LinkRequest(screening, mail))));
    }

    public Screening read(UUID id) {
        return TriageAnswers.ask(() -> triage.read(id));
    }

    /** @param answer null takes the answer back */
    Screening answer(UUID id, String key, JsonNode answer) {
        return TriageAnswers.ask(() ->
                answer == null ? triage.withdraw(id, key) : triage.answer(id, key, new ScreeningClient.Answer(answer)));
    }

    Screening complete(UUID id) {
        return TriageAnswers.ask(() -> triage.complete(id));
    }

    Screening explain(UUID id, String rule, String reason) {
        return TriageAnswers.ask(() -> triage.explain(id, rule, new ScreeningClient.Text(reason)));
    }

    Screening review(UUID id, ScreeningClient.Review review) {
        return TriageAnswers.ask(() -> triage.review(id, review));
    }

    ScreeningClient.Standing standing(UUID patient) {
        return TriageAnswers.ask(() -> TriageAnswers.known(() -> triage.standing(patient)));
    }

    public void liftHold(UUID hold, String reason) {
        TriageAnswers.ask(() -> {
            triage.lift(hold, new ScreeningClient.Reason(reason));
            return null;
        });
    }
}

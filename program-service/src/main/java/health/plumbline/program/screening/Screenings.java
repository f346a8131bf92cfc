package health.plumbline.program.screening;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** The screenings of a clinic's patients, as triage keeps them. When it does not answer nothing is guessed: it is said. */
@ApplicationScoped
public class Screenings {

    private static final Logger LOG = Logger.getLogger(Screenings.class);

    private final ScreeningClient triage;

    Screenings(@RestClient ScreeningClient triage) {
        this.triage = triage;
    }

    Screening start(UUID patient) {
        return ask(() -> known(() -> triage.start(new ScreeningClient.Start(patient))));
    }

    /** @param id of the request, so that pressing twice asks once */
    void askPatient(UUID patient, UUID id) {
        ask(() -> known(() -> {
            triage.request(patient, new ScreeningClient.Request(id));
            return null;
        }));
    }

    public Screening read(UUID id) {
        return ask(() -> triage.read(id));
    }

    /** @param answer null takes the answer back */
    Screening answer(UUID id, String key, JsonNode answer) {
        return ask(() ->
                answer == null ? triage.withdraw(id, key) : triage.answer(id, key, new ScreeningClient.Answer(answer)));
    }

    Screening complete(UUID id) {
        return ask(() -> triage.complete(id));
    }

    Screening explain(UUID id, String rule, String reason) {
        return ask(() -> triage.explain(id, rule, new ScreeningClient.Text(reason)));
    }

    ScreeningClient.Standing standing(UUID patient) {
        return ask(() -> known(() -> triage.standing(patient)));
    }

    public void liftHold(UUID hold, String reason) {
        ask(() -> {
            triage.lift(hold, new ScreeningClient.Reason(reason));
            return null;
        });
    }

    /** A patient of ours whom triage does not know was registered a moment ago: the fact is still on its way. */
    private static <T> T known(Supplier<T> question) {
        try {
            return question.get();
        } catch (Rejection refusal) {
            if (refusal.kind() == Rejection.Kind.MISSING) {
                throw Rejection.unavailable(
                        "screening-unavailable",
                        "Screening has not heard of this new patient yet. Please try again in a few seconds.");
            }
            throw refusal;
        }
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (Rejection refusal) {
            throw refusal;
        } catch (RuntimeException silence) {
            LOG.warnf("Triage does not answer: %s", silence.getClass().getName());
            throw Rejection.unavailable(
                    "screening-unavailable",
                    "Screening does not answer just now. What was answered before is kept; please try again in a moment.");
        }
    }
}

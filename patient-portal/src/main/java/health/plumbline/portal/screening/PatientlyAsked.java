package health.plumbline.portal.screening;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.portal.screening.OwnScreeningClient.Given;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Waits for triage as long as a person does: two seconds, and not at all while it is known to be down. */
@ApplicationScoped
@Timeout(2000)
@CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.75, delay = 2000, skipOn = Rejection.class)
class PatientlyAsked {

    @RestClient
    OwnScreeningClient triage;

    OwnScreening read() {
        return triage.read();
    }

    OwnScreening answer(String key, JsonNode value) {
        return triage.answer(key, new Given(value));
    }

    OwnScreening withdraw(String key) {
        return triage.withdraw(key);
    }

    OwnScreening complete() {
        return triage.complete();
    }
}

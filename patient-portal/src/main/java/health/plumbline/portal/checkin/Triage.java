package health.plumbline.portal.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks triage with the patience of a person who waits: one second, and not at all while it is known to be down. */
@ApplicationScoped
class Triage {

    @RestClient
    TriageCheckIns checkIns;

    @Timeout(1000)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.75, delay = 2000)
    TriageCheckIns.Answer ask(TriageCheckIns.Asked asked) {
        return checkIns.decide(asked);
    }
}

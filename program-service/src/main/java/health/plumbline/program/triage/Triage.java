package health.plumbline.program.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.triage.TriageClient.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What the gate asks of triage. Two seconds for an answer that makes sense; anything else is no answer, and without an
 * answer nothing is released.
 */
@ApplicationScoped
@Timeout(2000)
@CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.75, delay = 2000, skipOn = Rejection.class)
class Triage {

    private static final String PROBLEM = "urn:plumbline:problem:";

    private final TriageClient client;
    private final ObjectMapper json;

    Triage(@RestClient TriageClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** An answer that is none. */
    static class Nonsense extends RuntimeException {

        Nonsense(String what, Throwable cause) {
            super(what, cause);
        }
    }

    TriageClient.Granted grant(UUID patient, UUID program, int version, String contentHash) {
        try (var answer = client.grant(new TriageClient.Wish(patient, program, version, contentHash))) {
            if (answer.getStatus() != 201) {
                throw new Nonsense("a clearance comes with 201, not " + answer.getStatus(), null);
            }
            var granted = read(answer.getEntity(), TriageClient.Granted.class);
            if (granted.id() == null || granted.token() == null) {
                throw new Nonsense("a clearance without id or token", null);
            }
            return granted;
        } catch (WebApplicationException refused) {
            throw refusal(refused);
        }
    }

    long epoch(UUID patient) {
        try (var answer = client.epoch(patient)) {
            var epoch = read(answer.getEntity(), TriageClient.Epoch.class).epoch();
            if (answer.getStatus() != 200 || epoch == null || epoch < 0) {
                throw new Nonsense("no epoch", null);
            }
            return epoch;
        } catch (WebApplicationException refused) {
            throw new Nonsense("an epoch refused with " + refused.getResponse().getStatus(), refused);
        }
    }

    String keySet() {
        try (var answer = client.keys()) {
            if (answer.getStatus() != 200) {
                throw new Nonsense("no key set", null);
            }
            return answer.getEntity();
        }
    }

    /** Triage's own refusal goes on to the person in triage's words; other statuses are no answer. */
    private RuntimeException refusal(WebApplicationException refused) {
        var status = refused.getResponse().getStatus();
        if (status != 409) {
            return new Nonsense("a clearance answered with " + status, refused);
        }
        var problem = read(refused.getResponse().readEntity(String.class), Problem.class);
        if (problem.type() == null || !problem.type().startsWith(PROBLEM) || problem.detail() == null) {
            return new Nonsense("a refusal without its reason", refused);
        }
        return Rejection.conflict(problem.type().substring(PROBLEM.length()), problem.detail());
    }

    private <T> T read(String text, Class<T> type) {
        try {
            var value = text == null ? null : json.readValue(text, type);
            if (value == null) {
                throw new Nonsense("an empty answer", null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new Nonsense("an answer that is no " + type.getSimpleName(), e);
        }
    }
}

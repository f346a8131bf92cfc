package health.plumbline.program.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.screening.TriageAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What a clinic asks for beyond the core, as triage keeps it; asked with the token of the person who is signed in. */
@Path("/api/clinic")
@RegisterRestClient(configKey = "screenings")
@AccessToken
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@CircuitBreaker(requestVolumeThreshold = 10, delay = 3000, skipOn = Rejection.class)
interface PolicyClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Validity(Limits inForce, Limits core) {}

    /** For how many days a screening counts at most. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Limits(int releaseEarly, int releaseLater, int runningShort, int runningLong) {}

    /**
     * @param number of the version of the clinic's own rules; 0 while there is none
     * @param core the version of the core's rules that they add to
     * @param questions the words that conditions may use
     * @param panels what an emergency can show
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rules(
            int number,
            Instant publishedAt,
            String core,
            List<Rule> rules,
            List<Question> questions,
            List<Panel> panels) {

        Optional<Rule> rule(String id) {
            return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
        }

        Optional<Question> question(String key) {
            return questions.stream()
                    .filter(question -> question.key().equals(key))
                    .findFirst();
        }
    }

    /** @param panel what an emergency shows, else null; @param when its condition (CEL) */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(String id, String level, String panel, String when, String why, String source) {}

    /**
     * @param kind {@code number}, {@code choice}, {@code set}, {@code text} or {@code fact}, a named condition of the core
     * @param nullable whether it may be nothing because it was not asked; null where triage does not say
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(String key, String label, String kind, List<Option> options, Boolean nullable) {

        public Question {
            options = options == null ? List.of() : options;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Option(String value, String label) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Panel(String name, String headline) {}

    /** Whether the clinic wants to be told who could begin without a clinician. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SelfCare(boolean allowed) {}

    /** @param number of the version that was read, so that nobody's change is lost */
    record Wanted(int number, List<Rule> rules) {}

    @GET
    @Path("validity")
    Validity validity();

    @PUT
    @Path("validity")
    Validity shorten(Limits limits);

    @GET
    @Path("self-care")
    SelfCare selfCare();

    @PUT
    @Path("self-care")
    SelfCare changeSelfCare(SelfCare wanted);

    @GET
    @Path("rules")
    Rules rules();

    @PUT
    @Path("rules")
    Rules keep(Wanted wanted);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return TriageAnswers.refused(response);
    }
}

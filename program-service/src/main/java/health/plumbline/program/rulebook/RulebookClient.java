package health.plumbline.program.rulebook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.screening.TriageAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The rules in force as triage tells them, asked with the token of the clinician who is signed in. */
@Path("/api/red-flags")
@RegisterRestClient(configKey = "screenings")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
@CircuitBreaker(requestVolumeThreshold = 10, delay = 3000, skipOn = Rejection.class)
interface RulebookClient {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record InForce(Version instrument, Version ruleset, List<OfLevel> levels, List<OfRegion> regions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Version(String id, String hash, int count) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfLevel(String level, String meaning, int rules) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfRegion(String value, String label, int rules) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Rule> items, int found, String next) {}

    /**
     * @param everywhere whether its condition leaves out no body region
     * @param own whether it is the clinic's own, not the core's
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rule(
            String id,
            String level,
            String why,
            List<String> sources,
            List<Question> questions,
            List<Region> regions,
            boolean everywhere,
            String condition,
            boolean own) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(String key, String id, String label) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Region(String value, String label) {}

    /** @param inForce whether new screenings begin with it; @param withdrawnAt null unless it was taken out of use */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Edition(
            String version,
            Version instrument,
            Version ruleset,
            Instant publishedAt,
            boolean inForce,
            Instant withdrawnAt,
            String withdrawnWhy) {}

    @GET
    InForce inForce();

    /** Newest first. */
    @GET
    @Path("editions")
    List<Edition> editions();

    @GET
    @Path("changes")
    Changes changes(@QueryParam("from") String from, @QueryParam("to") String to);

    @GET
    @Path("rules")
    Page rules(
            @QueryParam("q") String q,
            @QueryParam("region") String region,
            @QueryParam("level") String level,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return TriageAnswers.refused(response);
    }
}

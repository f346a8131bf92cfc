package health.plumbline.program.own;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.catalog.CatalogAnswers;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What a clinic writes into the catalog, with the token of the clinician who is signed in. */
@Path("/api")
@RegisterRestClient(configKey = "library")
@AccessToken
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@CircuitBreaker(requestVolumeThreshold = 10, delay = 3000, skipOn = Rejection.class)
interface EditorClient {

    /** The words a technique may be described with; {@code tags} with what each means. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Vocabulary(
            List<String> categories,
            List<String> positions,
            List<String> biases,
            List<String> regions,
            List<String> goals,
            List<String> equipment,
            Map<String, String> tags) {

        /** Of a catalog that does not answer: what was chosen is all that is known. */
        static final Vocabulary NONE =
                new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /** @param summary the usual dose in words; null while a field is at fault */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Checked(List<Fault> faults, List<Remark> refusals, List<Remark> hints, String summary) {

        public Checked {
            faults = faults == null ? List.of() : faults;
            refusals = refusals == null ? List.of() : refusals;
            hints = hints == null ? List.of() : hints;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(String field, String why) {}

    /** @param field a text, as a path: {@code steps.2} is the third step */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Remark(String field, String words, String why, String instead) {

        String said() {
            return "\"%s\": %s %s"
                    .formatted(words, why, instead == null ? "" : instead)
                    .strip();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Written(String id, int revision, boolean changed) {}

    record Retirement(String reason) {}

    @GET
    @Path("vocabulary")
    Vocabulary vocabulary();

    /** Nothing is kept. */
    @POST
    @Path("techniques/checks")
    Checked check(JsonNode entry);

    @POST
    @Path("techniques")
    Written create(JsonNode entry);

    @POST
    @Path("techniques/{id}/copies")
    Written copy(String id, JsonNode entry);

    @PUT
    @Path("techniques/{id}")
    Written revise(String id, JsonNode entry);

    @POST
    @Path("techniques/{id}/retirement")
    void retire(String id, Retirement retirement);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return CatalogAnswers.refused(response);
    }
}

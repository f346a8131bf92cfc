package health.plumbline.catalog.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.catalog.content.ConditionCodes;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.Vocabulary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One condition as a clinician reads it. */
@Path("/api/conditions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class ConditionResource {

    private final Conditions conditions;
    private final Vocabulary vocabulary;

    ConditionResource(Conditions conditions, Vocabulary vocabulary) {
        this.conditions = conditions;
        this.vocabulary = vocabulary;
    }

    /** @param name in full; null for a source that this release does not know any more */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(String key, String name) {}

    record View(
            String code,
            int revision,
            String hash,
            String label,
            String question,
            String override,
            boolean blocksAll,
            boolean blocksRegion,
            List<String> block,
            List<String> caution,
            ConditionCodes codes,
            String why,
            List<Source> sources) {

        View(Conditions.Revision kept, List<Source> sources) {
            this(kept.content(), kept.number(), kept.hash(), sources);
        }

        private View(ConditionContent content, int revision, String hash, List<Source> sources) {
            this(
                    content.code(),
                    revision,
                    hash,
                    content.label(),
                    content.question(),
                    content.override(),
                    content.blocksAll(),
                    content.blocksRegion(),
                    content.block(),
                    content.caution(),
                    content.codes(),
                    content.why(),
                    sources);
        }
    }

    /** May be kept by the caller but is asked again: it may have been revised. */
    @GET
    @Path("{code}")
    public Response current(String code, @Context Request request) {
        var kept = conditions.current(code);
        var tag = new EntityTag(kept.hash() + "/" + kept.number());
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(new View(kept, sources(kept.content()))) : unchanged;
        return response.tag(tag)
                .cacheControl(CacheControl.valueOf("private, no-cache"))
                .build();
    }

    private List<Source> sources(ConditionContent content) {
        return content.sources().stream()
                .map(key -> new Source(key, vocabulary.sources().get(key)))
                .toList();
    }
}

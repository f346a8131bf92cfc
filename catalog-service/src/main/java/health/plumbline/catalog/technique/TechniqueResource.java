package health.plumbline.catalog.technique;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.plumbline.catalog.condition.Conditions;
import health.plumbline.catalog.content.Editorial;
import health.plumbline.catalog.content.Source;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.contraindication.Contraindication;
import health.plumbline.catalog.contraindication.Contraindications;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One technique as a clinician reads it: the current revision, or the very one that a program pinned. What it is not for is
 * worked out of that revision's load tags and of what the conditions say now.
 */
@Path("/api/techniques")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class TechniqueResource {

    private final Techniques techniques;
    private final Conditions conditions;
    private final Vocabulary vocabulary;
    private final Editorial editorial;

    TechniqueResource(Techniques techniques, Conditions conditions, Vocabulary vocabulary, Editorial editorial) {
        this.techniques = techniques;
        this.conditions = conditions;
        this.vocabulary = vocabulary;
        this.editorial = editorial;
    }

    /**
     * @param retired no longer for new prescriptions; what was prescribed stays readable
     * @param adaptedFrom what a clinic's own was copied from
     * @param retirement when and why a clinic retired its own
     * @param reviewDue when we mean to look at it again
     * @param sources what it rests on, with their names
     * @param notFor the conditions that block or caution it, the blocks first
     */
    record View(
            String id,
            int revision,
            String hash,
            boolean retired,
            Instant publishedAt,
            LocalDate reviewDue,
            String summary,
            List<Source> sources,
            @JsonUnwrapped TechniqueContent content,
            @JsonInclude(JsonInclude.Include.NON_NULL) Origin adaptedFrom,
            @JsonInclude(JsonInclude.Include.NON_NULL) Techniques.Retirement retirement,
            List<Contraindication> notFor) {

        View(Techniques.Revision kept, LocalDate reviewDue, List<Source> sources, List<Contraindication> notFor) {
            this(
                    kept.content().technique(),
                    kept.number(),
                    kept.hash(),
                    kept.retired(),
                    kept.publishedAt(),
                    reviewDue,
                    kept.content().summary(),
                    sources,
                    kept.content(),
                    kept.origin(),
                    kept.retirement(),
                    notFor);
        }
    }

    @GET
    @Path("{id}")
    public Response current(String id, @Context Request request) {
        return answer(techniques.current(id), request);
    }

    @GET
    @Path("{id}/revisions/{number:[1-9][0-9]{0,8}}")
    public Response revision(String id, int number, @Context Request request) {
        return answer(techniques.revision(id, number), request);
    }

    /** May be kept by the caller but is asked again: who may read it can change, and so can what is not its own words. */
    private Response answer(Techniques.Revision kept, Request request) {
        var inForce = conditions.inForce();
        var due = editorial.reviewDue(kept.content().technique(), kept.publishedAt());
        var tag = new EntityTag(
                String.join("/", kept.hash(), String.valueOf(kept.number()), inForce.hash(), due.toString())
                        + (kept.retired() ? "/retired" : ""));
        var asked = CacheControl.valueOf("private, no-cache");
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(view(kept, due, inForce)) : unchanged;
        return response.tag(tag).cacheControl(asked).build();
    }

    private View view(Techniques.Revision kept, LocalDate due, Conditions.InForce inForce) {
        var sources = vocabulary.named(kept.content().evidence().sources());
        var notFor = new Contraindications(inForce.conditions(), vocabulary.recordedAs()).of(kept.content());
        return new View(kept, due, sources, notFor);
    }
}

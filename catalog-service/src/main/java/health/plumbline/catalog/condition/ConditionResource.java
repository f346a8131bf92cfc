package health.plumbline.catalog.condition;

import health.plumbline.catalog.content.ConditionCodes;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.Editorial;
import health.plumbline.catalog.content.Source;
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
import java.time.LocalDate;
import java.util.List;

/** One condition as a clinician reads it. */
@Path("/api/conditions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class ConditionResource {

    private final Conditions conditions;
    private final Vocabulary vocabulary;
    private final Editorial editorial;

    ConditionResource(Conditions conditions, Vocabulary vocabulary, Editorial editorial) {
        this.conditions = conditions;
        this.vocabulary = vocabulary;
        this.editorial = editorial;
    }

    /** @param reviewDue when we mean to look at it again */
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
            List<Source> sources,
            LocalDate reviewDue) {

        View(Conditions.Revision kept, List<Source> sources, LocalDate reviewDue) {
            this(kept.content(), kept.number(), kept.hash(), sources, reviewDue);
        }

        private View(ConditionContent content, int revision, String hash, List<Source> sources, LocalDate reviewDue) {
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
                    sources,
                    reviewDue);
        }
    }

    /** May be kept by the caller but is asked again: it may have been revised, or put off for review. */
    @GET
    @Path("{code}")
    public Response current(String code, @Context Request request) {
        var kept = conditions.current(code);
        var due = editorial.coreReviewDue();
        var tag = new EntityTag(kept.hash() + "/" + kept.number() + "/" + due);
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(view(kept, due)) : unchanged;
        return response.tag(tag)
                .cacheControl(CacheControl.valueOf("private, no-cache"))
                .build();
    }

    private View view(Conditions.Revision kept, LocalDate due) {
        return new View(kept, vocabulary.named(kept.content().sources()), due);
    }
}

package health.plumbline.catalog.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.plumbline.catalog.content.Editorial;
import health.plumbline.catalog.content.Source;
import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.revision.Revisions;
import health.plumbline.catalog.technique.Origin;
import health.plumbline.catalog.technique.Techniques;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One template as a clinician reads it before beginning a program with it: what it says now, what it said, and since when. */
@Path("/api/templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class TemplateResource {

    private final Templates templates;
    private final Revisions revisions;
    private final Vocabulary vocabulary;
    private final Editorial editorial;

    TemplateResource(Templates templates, Revisions revisions, Vocabulary vocabulary, Editorial editorial) {
        this.templates = templates;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.editorial = editorial;
    }

    /**
     * @param retired not for new programs
     * @param sources what it rests on, with their names
     * @param reviewDue when we mean to look at it again
     * @param adaptedFrom what a clinic's own was copied from
     * @param retirement when and why a clinic retired its own
     */
    record View(
            String id,
            int revision,
            String hash,
            boolean retired,
            Instant publishedAt,
            LocalDate reviewDue,
            List<Source> sources,
            @JsonUnwrapped TemplateContent content,
            @JsonInclude(JsonInclude.Include.NON_NULL) Origin adaptedFrom,
            @JsonInclude(JsonInclude.Include.NON_NULL) Techniques.Retirement retirement) {

        View(Templates.Revision kept, LocalDate reviewDue, List<Source> sources) {
            this(
                    kept.content().template(),
                    kept.number(),
                    kept.hash(),
                    kept.retired(),
                    kept.publishedAt(),
                    reviewDue,
                    sources,
                    kept.content(),
                    kept.origin(),
                    kept.retirement());
        }
    }

    @GET
    @Path("{id}")
    public Response current(String id, @Context Request request) {
        return answer(templates.current(id), request);
    }

    @GET
    @Path("{id}/revisions/{number:[1-9][0-9]{0,8}}")
    public Response revision(String id, int number, @Context Request request) {
        return answer(templates.revision(id, number), request);
    }

    /**
     * The newest first.
     *
     * @param limit 1 to 50; a text, because a number that is none would be answered as "not found"
     */
    @GET
    @Path("{id}/revisions")
    public Revisions.Page history(
            String id,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "[1-9]|[1-4][0-9]|50", message = "must be 1 to 50")
                    String limit,
            @QueryParam("cursor") @Pattern(regexp = "|[1-9][0-9]{0,8}", message = "must be the next of a page before")
                    String cursor) {
        return revisions.page(Revisions.Of.TEMPLATE, id, cursor, Integer.parseInt(limit));
    }

    /** May be kept by the caller but is asked again: who may read it can change, and so can what is not its own words. */
    private Response answer(Templates.Revision kept, Request request) {
        var content = kept.content();
        var due = editorial.reviewDue(content.template(), kept.publishedAt());
        var tag = new EntityTag(kept.hash() + "/" + kept.number() + "/" + due + (kept.retired() ? "/retired" : ""));
        var sources = vocabulary.named(content.evidence().sources());
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(new View(kept, due, sources)) : unchanged;
        return response.tag(tag)
                .cacheControl(CacheControl.valueOf("private, no-cache"))
                .build();
    }
}

package health.plumbline.catalog.technique;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.plumbline.catalog.content.TechniqueContent;
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

/** One technique as a clinician reads it: the current revision, or the very one that a program pinned. */
@Path("/api/techniques")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class TechniqueResource {

    private final Techniques techniques;

    TechniqueResource(Techniques techniques) {
        this.techniques = techniques;
    }

    /** @param retired no longer for new prescriptions; what was prescribed stays readable */
    record View(
            String id,
            int revision,
            String hash,
            boolean retired,
            String summary,
            @JsonUnwrapped TechniqueContent content) {

        View(Techniques.Revision kept) {
            this(
                    kept.content().technique(),
                    kept.number(),
                    kept.hash(),
                    kept.retired(),
                    kept.content().summary(),
                    kept.content());
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

    /** May be kept by the caller but is asked again: who may read it can change, and so can whether it is retired. */
    private static Response answer(Techniques.Revision kept, Request request) {
        var tag = new EntityTag(kept.hash() + "/" + kept.number() + (kept.retired() ? "/retired" : ""));
        var asked = CacheControl.valueOf("private, no-cache");
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(new View(kept)) : unchanged;
        return response.tag(tag).cacheControl(asked).build();
    }
}

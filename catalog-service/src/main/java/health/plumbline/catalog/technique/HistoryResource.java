package health.plumbline.catalog.technique;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.Change;
import health.plumbline.catalog.content.Changes;
import health.plumbline.catalog.revision.Revisions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How a technique came to say what it says. */
@Path("/api/techniques")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class HistoryResource {

    private final Revisions revisions;
    private final Techniques techniques;
    private final ObjectMapper json;

    HistoryResource(Revisions revisions, Techniques techniques, ObjectMapper json) {
        this.revisions = revisions;
        this.techniques = techniques;
        this.json = json;
    }

    /**
     * @param against the revision before
     * @param changes none if a later release reads both alike
     */
    record Difference(int revision, int against, List<Change> changes) {}

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
        return revisions.page(Revisions.Of.TECHNIQUE, id, cursor, Integer.parseInt(limit));
    }

    /** The first revision is told against nothing: everything it says is new. */
    @GET
    @Path("{id}/revisions/{number:[1-9][0-9]{0,8}}/changes")
    public Difference changes(String id, int number) {
        var after = said(id, number);
        var before = number == 1 ? json.createObjectNode() : said(id, number - 1);
        return new Difference(number, number - 1, Changes.between(before, after));
    }

    private JsonNode said(String id, int number) {
        return json.valueToTree(techniques.revision(id, number).content());
    }
}

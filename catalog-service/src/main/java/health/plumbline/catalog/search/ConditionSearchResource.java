package health.plumbline.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.catalog.content.ConditionContent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The conditions as a list: searched, page by page. */
@Path("/api/conditions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class ConditionSearchResource {

    private final ConditionSearch search;

    ConditionSearchResource(ConditionSearch search) {
        this.search = search;
    }

    /** @param question for the patient, in plain words */
    record Item(
            String code,
            int revision,
            String label,
            String question,
            String override,
            boolean blocksAll,
            boolean blocksRegion) {

        Item(int revision, ConditionContent content) {
            this(
                    content.code(),
                    revision,
                    content.label(),
                    content.question(),
                    content.override(),
                    content.blocksAll(),
                    content.blocksRegion());
        }
    }

    /** @param next where the next page begins; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Item> items, String next) {}

    /**
     * @param q label, question and codes, misspelt or not
     * @param limit 1 to 50; a text, because a number that is none would be answered as "not found"
     */
    @GET
    public Page search(
            @QueryParam("q") @Size(max = 100, message = "must be at most 100 characters") String q,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "[1-9]|[1-4][0-9]|50", message = "must be 1 to 50")
                    String limit,
            @QueryParam("cursor") String cursor) {
        var typed = new Typed(q);
        var size = Integer.parseInt(limit);
        var found = search.find(typed, after(cursor, typed), size + 1);
        var items = found.stream()
                .limit(size)
                .map(one -> new Item(one.revision(), one.content()))
                .toList();
        return new Page(items, found.size() > size ? next(found.get(size - 1), typed) : null);
    }

    private static Cursor after(String cursor, Typed typed) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        return Cursor.read(cursor, fingerprint(typed))
                .orElseThrow(() -> new BadRequestException(
                        "This cursor does not belong to this search. Begin again without a cursor."));
    }

    private static String next(ConditionSearch.Found last, Typed typed) {
        return new Cursor(last.score(), last.label(), last.content().code(), fingerprint(typed)).written();
    }

    /** Another one than that of the same words looked for among techniques. */
    private static String fingerprint(Typed typed) {
        return "conditions-" + Integer.toHexString(typed.text().hashCode());
    }
}

package health.plumbline.catalog.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.platform.seal.ContentHash;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

/** The catalog as a list: searched, filtered, counted, page by page. */
@Path("/api/techniques")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class SearchResource {

    private static final int LONGEST_LIST = 2_000;

    private final Browse browse;
    private final Vocabulary vocabulary;
    private final ObjectMapper json;

    SearchResource(Browse browse, Vocabulary vocabulary, ObjectMapper json) {
        this.browse = browse;
        this.vocabulary = vocabulary;
        this.json = json;
    }

    /**
     * @param q names, synonyms, regions, goals and what else a technique is found by, misspelt or unfinished
     * @param conditions codes of the patient's conditions, each with the region it is recorded in if there is one:
     *     {@code OSTEOPOROSIS,FRACTURE_LIMB:knee}. One that holds for a region and comes without counts for all of them.
     * @param blocked whether techniques that these block are left out, or shown with the reason like those they caution
     * @param sort by default what fits best first, or by name where nothing was typed
     * @param limit 1 to 50; a text, because a number that is none would be answered as "not found"
     */
    @GET
    public Response search(
            @QueryParam("q") @Size(max = 100, message = "must be at most 100 characters") String q,
            @BeanParam Filters filters,
            @QueryParam("conditions")
                    @DefaultValue("")
                    @Size(max = LONGEST_LIST, message = "must be at most 2000 characters")
                    String conditions,
            @QueryParam("blocked")
                    @DefaultValue("show")
                    @Pattern(regexp = "hide|show", message = "must be hide or show")
                    String blocked,
            @QueryParam("sort")
                    @DefaultValue("relevance")
                    @Pattern(
                            regexp = "relevance|name|recent|favourites",
                            message = "must be relevance, name, recent or favourites")
                    String sort,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "[1-9]|[1-4][0-9]|50", message = "must be 1 to 50")
                    String limit,
            @QueryParam("cursor") String cursor,
            @Context Request request) {
        var wanted = new Wanted(
                new Typed(q),
                filters.chosen(vocabulary),
                conditions,
                blocked.equals("hide") && !conditions.isEmpty(),
                Order.of(sort).orElseThrow());
        return answer(browse.page(wanted, cursor, Integer.parseInt(limit)), request);
    }

    /** A page may be kept by the caller but is asked for again: any of its techniques and conditions can change. */
    private Response answer(Page page, Request request) {
        var body = written(page);
        var tag = new EntityTag(ContentHash.ofCanonical(body), true);
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(body) : unchanged;
        return response.tag(tag)
                .cacheControl(CacheControl.valueOf("private, no-cache"))
                .build();
    }

    private String written(Page page) {
        try {
            return json.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page without JSON", e);
        }
    }
}

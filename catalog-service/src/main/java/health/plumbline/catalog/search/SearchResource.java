package health.plumbline.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.Vocabulary;
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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The catalog as a list: searched, filtered, page by page. */
@Path("/api/techniques")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class SearchResource {

    private final TechniqueSearch search;
    private final Vocabulary vocabulary;

    SearchResource(TechniqueSearch search, Vocabulary vocabulary) {
        this.search = search;
        this.vocabulary = vocabulary;
    }

    /** @param summary the usual dose in words */
    record Item(
            String id,
            int revision,
            String name,
            String category,
            String position,
            List<String> regions,
            List<String> equipment,
            String bias,
            String summary,
            boolean seed) {

        Item(int revision, TechniqueContent content) {
            this(
                    content.technique(),
                    revision,
                    content.name(),
                    content.category(),
                    content.position(),
                    content.regions(),
                    content.equipment(),
                    content.bias(),
                    content.summary(),
                    content.seed());
        }
    }

    /** @param next where the next page begins; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Item> items, String next) {}

    /**
     * @param q names, synonyms, regions and goals, misspelt or not
     * @param category also finds the categories that are shown under it
     * @param limit 1 to 50; a text, because a number that is none would be answered as "not found"
     */
    @GET
    public Page search(
            @QueryParam("q") @Size(max = 100, message = "must be at most 100 characters") String q,
            @QueryParam("region") String region,
            @QueryParam("category") String category,
            @QueryParam("position") String position,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "[1-9]|[1-4][0-9]|50", message = "must be 1 to 50")
                    String limit,
            @QueryParam("cursor") String cursor) {
        var wanted = new Wanted(
                q,
                category(category),
                known("region", region, vocabulary.regions()),
                known("position", position, vocabulary.positions()));
        var size = Integer.parseInt(limit);
        var found = search.find(wanted, after(cursor, wanted), size + 1);
        var items = found.stream()
                .limit(size)
                .map(one -> new Item(one.revision(), one.content()))
                .toList();
        return new Page(items, found.size() > size ? next(found.get(size - 1), wanted) : null);
    }

    private Set<String> category(String category) {
        var known = known("category", category, vocabulary.categories().keySet());
        return known.isEmpty() ? Set.of() : vocabulary.shownUnder(known);
    }

    private static String known(String filter, String word, Collection<String> words) {
        if (word == null || word.isEmpty()) {
            return "";
        }
        if (!words.contains(word)) {
            throw new BadRequestException(
                    "There is no such %s. Known are: %s.".formatted(filter, String.join(", ", new TreeSet<>(words))));
        }
        return word;
    }

    private static Cursor after(String cursor, Wanted wanted) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        return Cursor.read(cursor, wanted.fingerprint())
                .orElseThrow(() -> new BadRequestException(
                        "This cursor does not belong to this search. Begin again without a cursor."));
    }

    private static String next(TechniqueSearch.Found last, Wanted wanted) {
        return new Cursor(last.score(), last.name(), last.content().technique(), wanted.fingerprint()).written();
    }
}

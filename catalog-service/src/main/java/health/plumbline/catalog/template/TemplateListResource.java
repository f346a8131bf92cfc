package health.plumbline.catalog.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.catalog.content.Editorial;
import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.catalog.content.TemplateItem;
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
import java.time.LocalDate;
import java.util.List;

/** The templates as a list: by name, searched, page by page. */
@Path("/api/templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class TemplateListResource {

    private final TemplateList templates;
    private final Editorial editorial;

    TemplateListResource(TemplateList templates, Editorial editorial) {
        this.templates = templates;
        this.editorial = editorial;
    }

    /**
     * @param techniques their ids, in order
     * @param grade of its evidence
     * @param reviewDue when we mean to look at it again
     */
    record Item(
            String id,
            int revision,
            String name,
            String purpose,
            List<String> assumes,
            List<String> excludes,
            List<String> techniques,
            String painMode,
            String grade,
            LocalDate reviewDue) {

        Item(int revision, TemplateContent content, LocalDate reviewDue) {
            this(
                    content.template(),
                    revision,
                    content.name(),
                    content.purpose(),
                    content.assumes(),
                    content.excludes(),
                    content.items().stream().map(TemplateItem::technique).toList(),
                    content.painMode(),
                    content.evidence().grade(),
                    reviewDue);
        }
    }

    /** @param next where the next page begins; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Item> items, String next) {}

    /**
     * @param q name, purpose and techniques, misspelt or not
     * @param limit 1 to 50; a text, because a number that is none would be answered as "not found"
     */
    @GET
    public Page list(
            @QueryParam("q") @DefaultValue("") @Size(max = 100, message = "must be at most 100 characters") String q,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "[1-9]|[1-4][0-9]|50", message = "must be 1 to 50")
                    String limit,
            @QueryParam("cursor") String cursor) {
        var text = q.strip();
        var size = Integer.parseInt(limit);
        var found = templates.find(text, after(cursor, text), size + 1);
        var items = found.stream().limit(size).map(this::item).toList();
        return new Page(items, found.size() > size ? next(found.get(size - 1), text) : null);
    }

    private Item item(TemplateList.Found found) {
        return new Item(
                found.revision(),
                found.content(),
                editorial.reviewDue(found.content().template(), found.publishedAt()));
    }

    private static Place after(String cursor, String text) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        return Place.read(cursor, text)
                .orElseThrow(() -> new BadRequestException(
                        "This cursor does not belong to this search. Begin again without a cursor."));
    }

    private static String next(TemplateList.Found last, String text) {
        return new Place(last.name(), last.content().template(), text).written();
    }
}

package health.plumbline.program.library;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.catalog.CatalogWords;
import health.plumbline.program.library.LibraryClient.Change;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** What one revision of a technique says that the one before it did not. */
@Path("/techniques/{id}/revisions/{number:[1-9][0-9]{0,8}}/changes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class ChangesPage {

    private final Library library;
    private final Frames frames;

    ChangesPage(Library library, Frames frames) {
        this.library = library;
        this.frames = frames;
    }

    /** @param name of the technique in this revision, its id where that is not known */
    record View(String id, String name, int number, int before, List<Row> rows, String unanswered) {}

    record Row(String field, String before, String after) {}

    @CheckedTemplate(basePath = "library")
    static class Templates {
        static native TemplateInstance changes(Frame frame, View changes);
    }

    @GET
    public RestResponse<TemplateInstance> read(String id, int number) {
        try {
            var name = library.revision(id, number).name();
            var changes = library.changes(id, number);
            var rows = changes.changes().stream().map(ChangesPage::row).toList();
            return answer(200, new View(id, name, number, changes.against(), rows, ""));
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return answer(503, new View(id, id, number, number - 1, List.of(), refusal.getMessage()));
        }
    }

    private RestResponse<TemplateInstance> answer(int status, View changes) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.changes(frames.current(), changes))
                .build();
    }

    private static Row row(Change change) {
        return new Row(field(change.field()), said(change.before()), said(change.after()));
    }

    /** {@code dose.reps.max} as "Dose, repetitions, max". */
    private static String field(String path) {
        return CatalogWords.first(Arrays.stream(path.split("\\."))
                .map(part -> DoseRow.word(part).replaceAll("([a-z])([A-Z])", "$1 $2"))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    }

    /** A list line by line; a group of fields as "max 20, usual 10". */
    private static String said(JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            var lines = new ArrayList<String>();
            value.forEach(line -> lines.add(said(line)));
            return String.join("\n", lines);
        }
        if (value.isObject()) {
            var parts = new ArrayList<String>();
            value.properties().forEach(part -> parts.add(DoseRow.word(part.getKey()) + " " + said(part.getValue())));
            return String.join(", ", parts);
        }
        return value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.asText();
    }
}

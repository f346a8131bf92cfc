package health.plumbline.program.library;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.techniques.Techniques;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** One technique read whole: how much, how, for whom not, on what evidence, and what it said before. */
@Path("/techniques/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class TechniquePage {

    private final Library library;
    private final Techniques techniques;
    private final Frames frames;

    TechniquePage(Library library, Techniques techniques, Frames frames) {
        this.library = library;
        this.techniques = techniques;
        this.frames = frames;
    }

    /** @param said what was done just now, or empty */
    record Shown(TechniqueView view, String unanswered, String id, String said) {}

    record Star(String id, String name, boolean on, String back) {}

    @CheckedTemplate(basePath = "library")
    static class Templates {
        static native TemplateInstance technique(Frame frame, Shown technique);

        static native TemplateInstance star(Star star);
    }

    /** @param revision an earlier one; the current one unless it is given */
    @GET
    public RestResponse<TemplateInstance> read(
            String id, @RestQuery Integer revision, @RestQuery String before, @RestQuery String done) {
        try {
            return answer(200, new Shown(view(id, revision, text(before)), "", id, said(done)));
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return answer(503, new Shown(null, refusal.getMessage(), id, ""));
        }
    }

    @POST
    @Path("favourite")
    public RestResponse<TemplateInstance> favour(
            String id,
            @RestForm boolean on,
            @RestForm String name,
            @RestForm String back,
            @RestHeader("HX-Request") boolean htmx) {
        library.favour(id, on);
        return htmx
                ? RestResponse.ok(Templates.star(new Star(id, text(name), on, text(back))))
                : RestResponse.seeOther(URI.create(ours(back)));
    }

    private TechniqueView view(String id, Integer revision, String before) {
        var entry = revision == null ? library.current(id) : library.revision(id, revision);
        var current = revision == null ? entry.revision() : library.current(id).revision();
        var next = Stream.concat(entry.progressions().stream(), entry.regressions().stream())
                .distinct()
                .toList();
        var names = QuarkusTransaction.requiringNew().call(() -> techniques.names(next));
        return TechniqueView.of(
                entry, entry.revision() == current, names, library.revisions(id, before), frames.moments());
    }

    private RestResponse<TemplateInstance> answer(int status, Shown technique) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.technique(frames.current(), technique))
                .build();
    }

    /** Nowhere but to a page of the catalog, whatever was sent. */
    private static String ours(String back) {
        return text(back).matches("/techniques[-A-Za-z0-9_.~%&=?/+]{0,2000}") ? text(back) : "/techniques";
    }

    private static String said(String done) {
        return switch (done == null ? "" : done) {
            case "kept" -> "Kept. This is what is prescribed from now on.";
            case "copied" -> "Copied. It is your clinic's own now.";
            case "retired" -> "Retired. What was prescribed stays as it is; nobody can begin with it any more.";
            default -> "";
        };
    }
}

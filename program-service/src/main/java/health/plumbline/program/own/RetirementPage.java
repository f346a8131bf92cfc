package health.plumbline.program.own;

import static health.plumbline.program.form.FormCheck.text;
import static health.plumbline.program.form.FormCheck.within;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.catalog.CatalogAnswers;
import health.plumbline.program.library.Library;
import health.plumbline.program.own.EditorClient.Retirement;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks once, and for a reason, before a clinic's own technique is taken out of use. */
@Path("/techniques/{id}/retirement")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class RetirementPage {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private final EditorClient catalog;
    private final Library library;
    private final Frames frames;

    RetirementPage(@RestClient EditorClient catalog, Library library, Frames frames) {
        this.catalog = catalog;
        this.library = library;
        this.frames = frames;
    }

    /** @param wrong what is wrong with the reason, or null; @param message why it was not retired, or empty */
    record Question(String id, String name, String reason, String wrong, String message) {}

    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance retirement(Frame frame, Question question);
    }

    @GET
    public RestResponse<TemplateInstance> ask(String id) {
        return answer(200, new Question(id, library.current(id).name(), "", null, ""));
    }

    @POST
    public RestResponse<TemplateInstance> retire(String id, @RestForm String reason) {
        if (!within(reason, SHORTEST, LONGEST)) {
            var name = library.current(id).name();
            var wrong = "Say it in %d to %d characters.".formatted(SHORTEST, LONGEST);
            return answer(422, new Question(id, name, text(reason), wrong, ""));
        }
        try {
            CatalogAnswers.ask(() -> {
                catalog.retire(id, new Retirement(text(reason)));
                return id;
            });
            return RestResponse.seeOther(URI.create("/techniques/" + id + "?done=retired"));
        } catch (Rejection refusal) {
            if (refusal.kind() == Rejection.Kind.MISSING) {
                throw refusal;
            }
            var status = refusal.kind() == Rejection.Kind.UNAVAILABLE ? 503 : 409;
            return answer(status, new Question(id, id, text(reason), null, refusal.getMessage()));
        }
    }

    private RestResponse<TemplateInstance> answer(int status, Question question) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.retirement(frames.current(), question))
                .build();
    }
}

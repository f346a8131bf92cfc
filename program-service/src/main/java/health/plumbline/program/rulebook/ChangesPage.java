package health.plumbline.program.rulebook;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.screening.TriageAnswers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What changed in the questions and rules from one version to another. */
@Path("/red-flags/changes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class ChangesPage {

    private final RulebookClient triage;
    private final Frames frames;

    ChangesPage(@RestClient RulebookClient triage, Frames frames) {
        this.triage = triage;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "rulebook")
    static class Templates {
        static native TemplateInstance changes(Frame frame, ChangesView changes);
    }

    @GET
    public RestResponse<TemplateInstance> read(@RestQuery String from, @RestQuery String to) {
        try {
            return answer(200, ChangesView.of(TriageAnswers.ask(() -> triage.changes(text(from), text(to)))));
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return answer(503, ChangesView.silent(text(from), text(to), refusal.getMessage()));
        }
    }

    private RestResponse<TemplateInstance> answer(int status, ChangesView changes) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.changes(frames.current(), changes))
                .build();
    }
}

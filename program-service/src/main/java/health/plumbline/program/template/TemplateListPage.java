package health.plumbline.program.template;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.caseload.Patients;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The templates to look through, found as one types. */
@Path("/templates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class TemplateListPage {

    private static final int LONGEST = 100;
    private static final int LONGEST_CURSOR = 400;

    private final Templates templates;
    private final Patients patients;
    private final Frames frames;

    TemplateListPage(Templates templates, Patients patients, Frames frames) {
        this.templates = templates;
        this.patients = patients;
        this.frames = frames;
    }

    /** @param patient for whom one is sought, or null; @param more cursor of the next page, or empty */
    record View(String q, Templates.Whom patient, List<TemplateClient.Line> lines, String more, String unanswered) {}

    @CheckedTemplate(basePath = "template")
    static class Pages {
        static native TemplateInstance list(Frame frame, View templates);

        static native TemplateInstance list$found(View templates);
    }

    @GET
    public RestResponse<TemplateInstance> read(
            @RestQuery String q,
            @RestQuery UUID patient,
            @RestQuery String cursor,
            @RestHeader("HX-Request") boolean htmx) {
        var words = within(q, LONGEST);
        var whom = patient == null ? null : whom(patient);
        try {
            var page = templates.list(words, within(cursor, LONGEST_CURSOR));
            var more = page.next() == null ? "" : page.next();
            return answer(200, new View(words, whom, page.items(), more, ""), htmx);
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return answer(htmx ? 200 : 503, new View(words, whom, List.of(), "", refusal.getMessage()), htmx);
        }
    }

    private Templates.Whom whom(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new Templates.Whom(id, patients.get(id).name()));
    }

    private RestResponse<TemplateInstance> answer(int status, View view, boolean htmx) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(htmx ? Pages.list$found(view) : Pages.list(frames.current(), view))
                .build();
    }

    private static String within(String sent, int most) {
        var words = text(sent);
        return words.substring(0, Math.min(words.length(), most));
    }
}

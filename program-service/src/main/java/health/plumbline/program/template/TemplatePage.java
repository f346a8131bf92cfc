package health.plumbline.program.template;

import static health.plumbline.program.form.FormCheck.id;
import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.template.Templates.Whom;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** One template, for whom it is and what speaks against it; with a patient in mind a draft is begun from it. */
@Path("/templates/{template}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class TemplatePage {

    private static final int LONGEST_TITLE = 120;

    private final Templates templates;
    private final BeginFromTemplate begin;
    private final Patients patients;
    private final Audit audit;
    private final Frames frames;

    TemplatePage(Templates templates, BeginFromTemplate begin, Patients patients, Audit audit, Frames frames) {
        this.templates = templates;
        this.begin = begin;
        this.patients = patients;
        this.audit = audit;
        this.frames = frames;
    }

    /** @param view null while the catalog does not answer; @param program the id that a draft would have */
    record Shown(String id, TemplateView view, UUID program, String unanswered) {}

    @CheckedTemplate(basePath = "template")
    static class Pages {
        static native TemplateInstance page(Frame frame, Shown shown);
    }

    @GET
    public RestResponse<TemplateInstance> read(String template, @RestQuery UUID patient) {
        return show(200, template, patient, UUID.randomUUID(), null, "");
    }

    /** @param items the places of the exercises that are taken over */
    @POST
    @Path("programs")
    public RestResponse<TemplateInstance> start(
            String template,
            @RestForm UUID patient,
            @RestForm String program,
            @RestForm String title,
            @RestForm List<String> items) {
        if (patient == null) {
            throw Rejection.missing();
        }
        var made = id(program);
        var name = text(title);
        if (name.isEmpty() || name.length() > LONGEST_TITLE) {
            return show(422, template, patient, made, name, "Write a title of at most 120 characters.");
        }
        try {
            var whom = whom(patient);
            var read = templates.read(template);
            var view = templates.view(read, whom, name, "");
            if (!view.patient().excludedBy().isEmpty()) {
                return show(422, template, patient, made, name, "This template is not for this patient.");
            }
            var chosen = view.rows().stream()
                    .filter(row -> row.possible() && chosen(items, row))
                    .map(row -> read.items().get(row.place()))
                    .toList();
            if (chosen.isEmpty()) {
                return show(422, template, patient, made, name, "Choose at least one exercise.");
            }
            begin.with(made, patient, name, read.message(), chosen);
            return RestResponse.seeOther(URI.create("/programs/" + made));
        } catch (Rejection refusal) {
            if (refusal.kind() == Rejection.Kind.MISSING) {
                throw refusal;
            }
            var status = refusal.kind() == Rejection.Kind.UNAVAILABLE ? 503 : 422;
            return show(status, template, patient, made, name, refusal.getMessage());
        }
    }

    /** @param title null before anybody wrote one: a template's own name is for colleagues, and often a diagnosis */
    private RestResponse<TemplateInstance> show(
            int status, String id, UUID patient, UUID program, String title, String wrong) {
        var whom = patient == null ? null : whom(patient);
        try {
            var template = templates.read(id);
            var view = templates.view(template, whom, Objects.requireNonNullElse(title, ""), wrong);
            return answer(status, new Shown(id, view, program, ""));
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return answer(503, new Shown(id, null, program, refusal.getMessage()));
        }
    }

    private Whom whom(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var patient = patients.get(id);
            audit.record("conditions-read", id, null);
            return new Whom(id, patient.name());
        });
    }

    private static boolean chosen(List<String> items, TemplateView.Row row) {
        return items != null && items.contains(String.valueOf(row.place()));
    }

    private RestResponse<TemplateInstance> answer(int status, Shown shown) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Pages.page(frames.current(), shown))
                .build();
    }
}

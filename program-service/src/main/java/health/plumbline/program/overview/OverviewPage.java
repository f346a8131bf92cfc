package health.plumbline.program.overview;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.alerts.AcknowledgeAlert;
import health.plumbline.program.alerts.Alerts;
import health.plumbline.program.authoring.EditDraft;
import health.plumbline.program.authoring.Programs;
import health.plumbline.program.caseload.Invitations;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.course.SteerCourse;
import health.plumbline.program.overview.OverviewView.Slip;
import health.plumbline.program.screening.Screenings;
import health.plumbline.program.worklist.News;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of one patient: how it goes, what waits, and the few things that are done from here. */
@Path("/patients/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class OverviewPage {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    @Inject
    Overview overview;

    @Inject
    Patients patients;

    @Inject
    Programs programs;

    @Inject
    Alerts alerts;

    @Inject
    Invitations invitations;

    @Inject
    EditDraft drafts;

    @Inject
    SteerCourse course;

    @Inject
    AcknowledgeAlert acknowledge;

    @Inject
    Screenings screenings;

    @Inject
    News news;

    @Inject
    Audit audit;

    @Inject
    Frames frames;

    /** Why something was not done, and where to go with it. */
    record Refusal(String message, String href, String action) {

        static final Refusal NONE = new Refusal("", "", "");
    }

    @CheckedTemplate(basePath = "overview")
    static class Templates {
        static native TemplateInstance page(Frame frame, OverviewView patient);

        static native TemplateInstance page$overview(OverviewView patient);
    }

    @GET
    public TemplateInstance read(UUID id, @RestQuery String done) {
        var view = QuarkusTransaction.requiringNew().call(() -> {
            audit.record("patient-read", patients.get(id).id(), null);
            return overview.of(id, Slip.NONE, Refusal.NONE, said(done));
        });
        return Templates.page(frames.current(), view);
    }

    /** @param seen mark of what the page shows; if nothing is new the answer is empty */
    @GET
    @Path("news")
    public RestResponse<TemplateInstance> news(UUID id, @RestQuery String seen) {
        return QuarkusTransaction.requiringNew().call(() -> {
            patients.get(id);
            return news.mark().equals(seen)
                    ? RestResponse.<TemplateInstance>noContent()
                    : RestResponse.ok(Templates.page$overview(overview.of(id, Slip.NONE, Refusal.NONE, "")));
        });
    }

    @POST
    @Path("programs")
    public RestResponse<TemplateInstance> begin(UUID id, @RestForm String title) {
        var name = text(title);
        if (name.isEmpty() || name.length() > 120) {
            return refused(id, new Slip("new-program", name, "Write a title of at most 120 characters."));
        }
        return RestResponse.seeOther(
                URI.create("/programs/" + drafts.begin(id, null, name).id()));
    }

    @POST
    @Path("invitations")
    public RestResponse<TemplateInstance> invite(UUID id) {
        return act(id, "", "", "invited", () -> QuarkusTransaction.requiringNew()
                .call(() -> invitations.send(patients.get(id), null)));
    }

    @POST
    @Path("programs/{program}/hold")
    public RestResponse<TemplateInstance> hold(UUID id, UUID program, @RestForm String reason) {
        mustBeTheirs(id, program);
        return because(id, "hold-" + program, reason, "held", () -> course.hold(program, text(reason)));
    }

    @POST
    @Path("programs/{program}/resumption")
    public RestResponse<TemplateInstance> resume(UUID id, UUID program, @RestForm String reason) {
        mustBeTheirs(id, program);
        return because(id, "resumption-" + program, reason, "resumed", () -> course.resume(program, text(reason)));
    }

    @POST
    @Path("holds/{hold}/lifting")
    public RestResponse<TemplateInstance> lift(UUID id, UUID hold, @RestForm String reason) {
        QuarkusTransaction.requiringNew().run(() -> patients.get(id));
        return because(id, "lifting-" + hold, reason, "lifted", () -> {
            screenings.liftHold(hold, text(reason));
            return hold;
        });
    }

    @POST
    @Path("alerts/{alert}/acknowledgement")
    public RestResponse<TemplateInstance> acknowledge(UUID id, UUID alert, @RestForm String note) {
        QuarkusTransaction.requiringNew().run(() -> alerts.find(alert)
                .filter(found -> found.patient().equals(id))
                .orElseThrow(Rejection::missing));
        return because(id, "alert-" + alert, note, "acknowledged", () -> acknowledge.with(alert, text(note)));
    }

    private RestResponse<TemplateInstance> because(UUID id, String form, String reason, String done, Supplier<?> act) {
        var words = text(reason);
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return refused(id, new Slip(form, words, "Say it in " + SHORTEST + " to " + LONGEST + " characters."));
        }
        return act(id, form, words, done, act);
    }

    private RestResponse<TemplateInstance> act(UUID id, String form, String sent, String done, Supplier<?> act) {
        try {
            act.get();
            return RestResponse.seeOther(URI.create("/patients/" + id + "?done=" + done));
        } catch (Rejection refusal) {
            var screen = refusal.code().startsWith("hold-");
            return switch (refusal.kind()) {
                case MISSING -> throw refusal;
                case UNAVAILABLE -> page(503, id, new Slip(form, sent, ""), refusal, false);
                default -> page(409, id, new Slip(form, sent, ""), refusal, screen);
            };
        }
    }

    private RestResponse<TemplateInstance> refused(UUID id, Slip slip) {
        var view = QuarkusTransaction.requiringNew().call(() -> overview.of(id, slip, Refusal.NONE, ""));
        return RestResponse.ResponseBuilder.<TemplateInstance>create(422)
                .entity(Templates.page(frames.current(), view))
                .build();
    }

    private RestResponse<TemplateInstance> page(int status, UUID id, Slip slip, Rejection why, boolean toScreening) {
        var refusal = toScreening
                ? new Refusal(why.getMessage(), "/patients/" + id + "/screening", "To the screening")
                : new Refusal(why.getMessage(), "", "");
        var view = QuarkusTransaction.requiringNew().call(() -> overview.of(id, slip, refusal, ""));
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(frames.current(), view))
                .build();
    }

    private void mustBeTheirs(UUID patient, UUID program) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!programs.get(program).patient().equals(patient)) {
                throw Rejection.missing();
            }
        });
    }

    private static String said(String done) {
        return switch (done == null ? "" : done) {
            case "invited" -> "The invitation is on its way.";
            case "held" -> "On hold. The patient cannot start a session.";
            case "resumed" -> "Resumed. The patient can go on.";
            case "lifted" -> "The hold is lifted. It may take a second to show here.";
            case "acknowledged" -> "Acknowledged with your name and note.";
            default -> "";
        };
    }
}

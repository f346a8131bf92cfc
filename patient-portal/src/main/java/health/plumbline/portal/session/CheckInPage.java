package health.plumbline.portal.session;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.portal.checkin.GivenAnswers;
import health.plumbline.portal.session.Done.Outcome;
import health.plumbline.portal.session.Done.SkipReason;
import health.plumbline.portal.session.SessionPage.Around;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The questions before and after a session, as forms. */
@Path("/sessions/{id}")
@RolesAllowed("patient")
@Produces(MediaType.TEXT_HTML)
class CheckInPage {

    @Inject
    AnswerBefore before;

    @Inject
    FinishSession finish;

    @Inject
    SessionViews views;

    @Inject
    ClinicDirectory clinics;

    @CheckedTemplate(basePath = "session")
    static class Templates {
        static native TemplateInstance after(
                SessionView session, SkipReason[] reasons, Around around, GivenAnswers given, boolean incomplete);
    }

    @POST
    @Path("before")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<?> before(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var given = GivenAnswers.of(form);
        var answers = given.before();
        if (answers.isEmpty()) {
            return RestResponse.status(
                    Status.BAD_REQUEST, SessionPage.Templates.before(views.of(id), around(), given, true));
        }
        before.of(id, answers.get());
        return RestResponse.seeOther(URI.create("/sessions/" + id));
    }

    @GET
    @Path("after")
    public RestResponse<?> after(@RestPath UUID id) {
        var session = views.finishing(id);
        return session.underWay()
                ? RestResponse.ok(page(session, GivenAnswers.NONE, false))
                : RestResponse.seeOther(URI.create("/sessions/" + id));
    }

    @POST
    @Path("after")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<?> after(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var given = GivenAnswers.of(form);
        var answers = given.after();
        if (answers.isEmpty()) {
            return RestResponse.status(Status.BAD_REQUEST, page(views.finishing(id), given, true));
        }
        finish.of(id, answers.get(), told(views.finishing(id), given));
        return RestResponse.seeOther(URI.create("/sessions/" + id));
    }

    /** What is said of the exercises on the screen, one field per exercise; other fields are nobody's. */
    private Map<UUID, Done> told(SessionView session, GivenAnswers given) {
        var told = new LinkedHashMap<UUID, Done>();
        if (session.items() != null) {
            for (var item : session.items()) {
                given.one("outcome-" + item.item(), Outcome.class)
                        .ifPresent(outcome -> told.put(
                                item.item(),
                                Done.ticked(
                                        item.dosage(),
                                        outcome,
                                        given.one("reason-" + item.item(), SkipReason.class)
                                                .orElse(null))));
            }
        }
        return told;
    }

    private TemplateInstance page(SessionView session, GivenAnswers given, boolean incomplete) {
        if (!session.underWay()) {
            throw Rejection.conflict(
                    "session-not-running", "This session is not running, so nothing more is added to it.");
        }
        return Templates.after(session, SkipReason.values(), around(), given, incomplete);
    }

    private Around around() {
        return Around.of(clinics.current());
    }
}

package health.plumbline.portal.session;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.portal.checkin.Decision;
import health.plumbline.portal.checkin.EmergencyPanel;
import health.plumbline.portal.checkin.GivenAnswers;
import health.plumbline.portal.checkin.StopReason;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** A session on the screen: the questions, the exercises, what came of it. Every act works as a plain form. */
@Path("/sessions")
@RolesAllowed("patient")
@Produces(MediaType.TEXT_HTML)
class SessionPage {

    @Inject
    StartSession start;

    @Inject
    TellItem tell;

    @Inject
    SessionViews views;

    @Inject
    ClinicDirectory clinics;

    @CheckedTemplate(basePath = "session")
    static class Templates {
        static native TemplateInstance before(
                SessionView session, Around around, GivenAnswers given, boolean incomplete);

        static native TemplateInstance player(SessionView session, Around around);

        static native TemplateInstance stopped(UUID session, UUID item, List<StopReason> reasons, Around around);

        static native TemplateInstance result(SessionView session, EmergencyPanel emergency, Around around);

        static native TemplateInstance withheld(String message, UUID session, Around around);
    }

    /** What stands around every page of a session: the clinic, and both emergency instructions to show at once. */
    record Around(ClinicSettings clinic, EmergencyPanel nerves, EmergencyPanel body) {

        static Around of(ClinicSettings clinic) {
            return new Around(
                    clinic, EmergencyPanel.of(Decision.Panel.A, clinic), EmergencyPanel.of(Decision.Panel.B, clinic));
        }
    }

    @POST
    public RestResponse<?> start(@RestForm UUID program, @RestForm boolean relief) {
        if (program == null) {
            throw Rejection.missing();
        }
        try {
            return to("/sessions/" + start.of(null, program, relief).session().id());
        } catch (Rejection refused) {
            if (refused.kind() != Rejection.Kind.CONFLICT) {
                throw refused;
            }
            return RestResponse.status(Status.CONFLICT, Templates.withheld(refused.getMessage(), null, around()));
        }
    }

    @GET
    @Path("{id}")
    public RestResponse<?> session(@RestPath UUID id) {
        var session = views.of(id);
        return switch (session.state()) {
            case "check-in" -> RestResponse.ok(Templates.before(session, around(), GivenAnswers.NONE, false));
            case "running" ->
                session.withheld() == null
                        ? RestResponse.ok(Templates.player(session, around()))
                        : RestResponse.ok(Templates.withheld(session.withheld(), id, around()));
            case "finishing" -> to("/sessions/" + id + "/after");
            default ->
                RestResponse.ok(Templates.result(
                        session, EmergencyPanel.of(session.decision().panel(), clinics.current()), around()));
        };
    }

    @POST
    @Path("{id}/items/{item}")
    public RestResponse<Void> done(
            @RestPath UUID id, @RestPath UUID item, @RestForm String outcome, @RestForm String reason) {
        var told = Arrays.stream(Done.Outcome.values())
                .filter(candidate -> candidate.key().equals(outcome))
                .findFirst()
                .orElseThrow(() -> Rejection.invalid("outcome-unknown", "Please choose what you did."));
        var why = Arrays.stream(Done.SkipReason.values())
                .filter(candidate -> candidate.key().equals(reason))
                .findFirst()
                .orElse(null);
        tell.ticked(id, item, told, why);
        return to("/sessions/" + id + "#item-" + item);
    }

    /** One tap, no question before it. */
    @POST
    @Path("{id}/stop")
    public RestResponse<Void> stop(@RestPath UUID id, @RestForm UUID item) {
        if (item == null) {
            throw Rejection.missing();
        }
        tell.stopped(id, item, null);
        return to("/sessions/" + id + "/stopped/" + item);
    }

    @GET
    @Path("{id}/stopped/{item}")
    public TemplateInstance why(@RestPath UUID id, @RestPath UUID item) {
        tell.mustBelong(id, item);
        return Templates.stopped(id, item, StopReason.asAsked(), around());
    }

    @POST
    @Path("{id}/stopped/{item}")
    public RestResponse<Void> because(@RestPath UUID id, @RestPath UUID item, @RestForm String reason) {
        var why = Arrays.stream(StopReason.values())
                .filter(candidate -> candidate.key().equals(reason))
                .findFirst()
                .orElseThrow(() -> Rejection.invalid("reason-unknown", "Please choose why you stopped."));
        tell.stopped(id, item, why);
        return to("/sessions/" + id);
    }

    private Around around() {
        return Around.of(clinics.current());
    }

    private static <T> RestResponse<T> to(String path) {
        return RestResponse.seeOther(URI.create(path));
    }
}

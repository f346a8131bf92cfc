package health.plumbline.program.screening;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.screening.ScreeningView.Slip;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The screening as the clinician fills it in beside the patient: every answer is kept at once, by triage. */
@Path("/screenings/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class ScreeningPage {

    private static final int SHORTEST_REASON = 30;

    private final Screenings screenings;
    private final Patients patients;
    private final Frames frames;
    private final Colleagues colleagues;

    ScreeningPage(Screenings screenings, Patients patients, Frames frames, Colleagues colleagues) {
        this.screenings = screenings;
        this.patients = patients;
        this.frames = frames;
        this.colleagues = colleagues;
    }

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance page(Frame frame, ScreeningView screening);

        static native TemplateInstance page$screening(ScreeningView screening);
    }

    @GET
    public TemplateInstance read(UUID id) {
        return Templates.page(frames.current(), view(screenings.read(id), Slip.NONE));
    }

    @POST
    @Path("answers/{key}")
    public RestResponse<TemplateInstance> answer(
            UUID id,
            String key,
            @RestForm String kind,
            @RestForm List<String> value,
            @RestHeader("HX-Request") boolean htmx) {
        var sent = value == null ? List.<String>of() : value;
        return keep(
                id,
                key,
                String.join(" ", sent),
                htmx,
                () -> screenings.answer(id, key, Answers.read(kind(kind), sent)));
    }

    @POST
    @Path("completion")
    public RestResponse<TemplateInstance> complete(UUID id, @RestHeader("HX-Request") boolean htmx) {
        return keep(id, "", "", htmx, () -> screenings.complete(id));
    }

    @POST
    @Path("rationales/{rule}")
    public RestResponse<TemplateInstance> explain(
            UUID id, String rule, @RestForm String text, @RestHeader("HX-Request") boolean htmx) {
        var reason = text == null ? "" : text.strip();
        return keep(id, rule, reason, htmx, () -> {
            if (reason.length() < SHORTEST_REASON) {
                throw Rejection.invalid(
                        "rationale-missing",
                        "Say why in at least %d characters; these are %d.".formatted(SHORTEST_REASON, reason.length()));
            }
            return screenings.explain(id, rule, reason);
        });
    }

    /** What is missing is said at its field; what was typed stays until it is kept. */
    @POST
    @Path("reviews")
    public RestResponse<TemplateInstance> review(
            UUID id, @BeanParam ReviewForm form, @RestHeader("HX-Request") boolean htmx) {
        var moments = frames.moments();
        var review = form.read(moments.zone(), moments.now());
        if (form.wrong().isEmpty()) {
            try {
                var kept = screenings.review(id, review);
                return htmx
                        ? RestResponse.ok(Templates.page$screening(view(kept, Slip.NONE)))
                        : RestResponse.seeOther(URI.create(
                                "/screenings/" + id + "#" + review.rules().get(0)));
            } catch (Rejection refusal) {
                mustBeARefusal(refusal);
                form.refused(refusal);
            }
        }
        return refused(view(screenings.read(id), Slip.NONE, form), htmx);
    }

    /** Done, the page goes on from there; refused, it shows what was sent where it was written, and why not. */
    private RestResponse<TemplateInstance> keep(
            UUID id, String at, String sent, boolean htmx, Supplier<Screening> act) {
        try {
            var kept = act.get();
            return htmx
                    ? RestResponse.ok(Templates.page$screening(view(kept, Slip.NONE)))
                    : RestResponse.seeOther(URI.create("/screenings/" + id + (at.isEmpty() ? "" : "#" + at)));
        } catch (Rejection refusal) {
            mustBeARefusal(refusal);
            return refused(view(screenings.read(id), new Slip(at, sent, refusal.getMessage())), htmx);
        }
    }

    private static void mustBeARefusal(Rejection refusal) {
        if (refusal.kind() != Rejection.Kind.CONFLICT && refusal.kind() != Rejection.Kind.INVALID) {
            throw refusal;
        }
    }

    private RestResponse<TemplateInstance> refused(ScreeningView view, boolean htmx) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(422)
                .entity(htmx ? Templates.page$screening(view) : Templates.page(frames.current(), view))
                .build();
    }

    private ScreeningView view(Screening screening, Slip slip) {
        return view(screening, slip, null);
    }

    private ScreeningView view(Screening screening, Slip slip, ReviewForm form) {
        var name = patients.get(screening.patient()).name();
        return ScreeningView.of(screening, name, frames.moments(), slip, form, colleagues::name);
    }

    private static Answers.Kind kind(String sent) {
        try {
            return Answers.Kind.valueOf(String.valueOf(sent));
        } catch (IllegalArgumentException e) {
            throw Rejection.invalid("answer-invalid", "This is no kind of answer.");
        }
    }
}

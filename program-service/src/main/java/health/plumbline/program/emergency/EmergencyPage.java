package health.plumbline.program.emergency;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.screening.Colleagues;
import health.plumbline.program.screening.TriageAnswers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** A part of the patient's page, and a page without script: what is still needed after an emergency, and its forms. */
@Path("/patients/{patient}/emergency")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class EmergencyPage {

    @Inject
    @RestClient
    EmergencyClient triage;

    @Inject
    Patients patients;

    @Inject
    Colleagues colleagues;

    @Inject
    CurrentPerson person;

    @Inject
    Frames frames;

    @CheckedTemplate(basePath = "emergency")
    static class Templates {
        static native TemplateInstance page(Frame frame, EmergencyView emergency);

        static native TemplateInstance page$emergency(EmergencyView emergency);
    }

    @GET
    public RestResponse<TemplateInstance> read(UUID patient, @RestHeader("HX-Request") boolean htmx) {
        var name = name(patient);
        try {
            return answer(200, view(patient, name, OutcomeForm.empty()), htmx);
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return answer(htmx ? 200 : 503, EmergencyView.none(patient, name, refusal.getMessage()), htmx);
        }
    }

    @POST
    @Path("outcomes")
    public RestResponse<TemplateInstance> record(
            UUID patient, @BeanParam OutcomeForm form, @RestHeader("HX-Request") boolean htmx) {
        var name = name(patient);
        var moments = frames.moments();
        var outcome = form.read(moments.zone(), moments.now());
        return form.wrong().isEmpty()
                ? act(patient, name, form, htmx, () -> triage.record(patient, outcome))
                : answer(422, view(patient, name, form), htmx);
    }

    @POST
    @Path("outcomes/{outcome}/counter-signature")
    public RestResponse<TemplateInstance> counterSign(
            UUID patient, UUID outcome, @RestHeader("HX-Request") boolean htmx) {
        var name = name(patient);
        return act(patient, name, OutcomeForm.empty(), htmx, () -> triage.counterSign(patient, outcome, Map.of()));
    }

    private RestResponse<TemplateInstance> act(
            UUID patient, String name, OutcomeForm form, boolean htmx, Supplier<?> act) {
        try {
            TriageAnswers.ask(act);
            return htmx
                    ? answer(200, view(patient, name, OutcomeForm.empty()), true)
                    : RestResponse.seeOther(URI.create("/patients/" + patient));
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.CONFLICT && refusal.kind() != Rejection.Kind.INVALID) {
                throw refusal;
            }
            form.refused(refusal);
            return answer(422, view(patient, name, form), htmx);
        }
    }

    private EmergencyView view(UUID patient, String name, OutcomeForm form) {
        var standing = TriageAnswers.ask(() -> TriageAnswers.known(() -> triage.standing(patient)));
        return standing.emergency() == null
                ? EmergencyView.none(patient, name, form.wrong().getOrDefault("form", ""))
                : EmergencyView.of(
                        patient,
                        name,
                        standing.emergency(),
                        form,
                        person.account(),
                        frames.moments(),
                        colleagues::name);
    }

    private String name(UUID patient) {
        return QuarkusTransaction.requiringNew()
                .call(() -> patients.get(patient).name());
    }

    private RestResponse<TemplateInstance> answer(int status, EmergencyView view, boolean htmx) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(htmx ? Templates.page$emergency(view) : Templates.page(frames.current(), view))
                .build();
    }
}

package health.plumbline.program.policy;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.screening.TriageAnswers;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The clinic's settings on red-flag screening: everybody reads them, its administrators change them. */
@Path("/clinic")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"clinician", "clinic-admin"})
@Blocking
class ClinicPage {

    private final PolicyClient triage;
    private final CurrentPerson person;
    private final Frames frames;

    ClinicPage(@RestClient PolicyClient triage, CurrentPerson person, Frames frames) {
        this.triage = triage;
        this.person = person;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "policy")
    static class Templates {
        static native TemplateInstance clinic(Frame frame, ClinicView settings);
    }

    @GET
    public RestResponse<TemplateInstance> read(@RestQuery String kept) {
        try {
            var validity = TriageAnswers.ask(triage::validity);
            return answer(200, view(ValidityForm.of(validity.inForce()), validity.core(), kept));
        } catch (Rejection refusal) {
            return silent(null, refusal);
        }
    }

    @POST
    @Path("validity")
    @RolesAllowed("clinic-admin")
    public RestResponse<TemplateInstance> shorten(@BeanParam ValidityForm form) {
        var limits = form.read();
        try {
            if (form.wrong().isEmpty()) {
                TriageAnswers.ask(() -> triage.shorten(limits));
                return RestResponse.seeOther(URI.create("/clinic?kept=times"));
            }
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.INVALID) {
                return silent(form, refusal);
            }
            form.refused(refusal);
        }
        try {
            return answer(422, view(form, TriageAnswers.ask(triage::validity).core(), ""));
        } catch (Rejection refusal) {
            return silent(form, refusal);
        }
    }

    @POST
    @Path("self-care")
    @RolesAllowed("clinic-admin")
    public RestResponse<TemplateInstance> selfCare(@RestForm String allowed) {
        try {
            TriageAnswers.ask(() -> triage.changeSelfCare(new PolicyClient.SelfCare("yes".equals(allowed))));
            return RestResponse.seeOther(URI.create("/clinic?kept=self-care"));
        } catch (Rejection refusal) {
            return silent(null, refusal);
        }
    }

    private ClinicView view(ValidityForm form, PolicyClient.Limits core, String kept) {
        var rules = TriageAnswers.ask(triage::rules);
        var selfCare = TriageAnswers.ask(triage::selfCare).allowed();
        return ClinicView.of(person.is("clinic-admin"), form, core, rules, selfCare, frames.moments(), kept);
    }

    /** @param form what was typed, which must not be lost; null if nothing was */
    private RestResponse<TemplateInstance> silent(ValidityForm form, Rejection refusal) {
        if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
            throw refusal;
        }
        return answer(503, ClinicView.silent(person.is("clinic-admin"), form, refusal.getMessage()));
    }

    private RestResponse<TemplateInstance> answer(int status, ClinicView settings) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.clinic(frames.current(), settings))
                .build();
    }
}

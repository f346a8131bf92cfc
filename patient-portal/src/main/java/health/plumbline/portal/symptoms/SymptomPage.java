package health.plumbline.portal.symptoms;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.checkin.Decision.Panel;
import health.plumbline.portal.checkin.EmergencyPanel;
import health.plumbline.portal.checkin.GivenAnswers;
import health.plumbline.portal.checkin.Spread;
import health.plumbline.portal.checkin.YesNo;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * What to do when something is wrong. What to do comes first and asks nobody: no other service, and no sign-in. The form
 * below it tells the clinic.
 */
@Path("/something-is-wrong")
@Produces(MediaType.TEXT_HTML)
class SymptomPage {

    @Inject
    TellSymptoms tell;

    @Inject
    ClinicDirectory clinics;

    @Inject
    CurrentPerson person;

    @CheckedTemplate(basePath = "symptoms")
    static class Templates {
        static native TemplateInstance page(ClinicSettings clinic, GivenAnswers given, boolean incomplete);

        static native TemplateInstance told(ClinicSettings clinic, EmergencyPanel emergency, String advice);
    }

    /** Open to everybody; who is not signed in as a patient sees what to do, without a form. */
    @GET
    @PermitAll
    public TemplateInstance page() {
        var clinic = person.is("patient") ? clinics.current() : null;
        return Templates.page(clinic, GivenAnswers.NONE, false);
    }

    @POST
    @RolesAllowed("patient")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> report(MultivaluedMap<String, String> form) {
        var given = GivenAnswers.of(form);
        var clinic = clinics.current();
        var report = new Report(
                null,
                given.one("ci_danger", YesNo.class).orElse(null),
                given.one("ci_body", YesNo.class).orElse(null),
                given.one("new_numb_weak", YesNo.class).orElse(null),
                given.scale("pain").orElse(null),
                given.one("location", Spread.class).orElse(null));
        if (!report.complete()) {
            return RestResponse.status(Status.BAD_REQUEST, Templates.page(clinic, given, true));
        }
        tell.of(report);
        Panel panel = report.panel();
        return RestResponse.ok(Templates.told(clinic, EmergencyPanel.of(panel, clinic), Advice.after(report)));
    }
}

package health.plumbline.portal.progress;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.portal.language.CurrentLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** The last 28 days as the patient reported them. */
@Path("/progress")
@RolesAllowed("patient")
@Produces(MediaType.TEXT_HTML)
class ProgressPage {

    @Inject
    Histories histories;

    @Inject
    ClinicDirectory clinics;

    @Inject
    Clock clock;

    @Inject
    CurrentLanguage language;

    @CheckedTemplate(basePath = "progress")
    static class Templates {
        static native TemplateInstance page(Progress progress, Calendar calendar, SpokenDays days, String clinic);
    }

    @GET
    public TemplateInstance progress() {
        var clinic = clinics.current();
        var progress = histories.recent();
        return Templates.page(
                progress,
                Calendar.of(progress),
                new SpokenDays(clock.instant().atZone(clinic.zone()).toLocalDate(), language.get()),
                clinic.name());
    }
}

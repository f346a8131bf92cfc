package health.plumbline.portal.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Home: what is due today and one large Start; and the page one comes to after signing out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class TodayPage {

    @Inject
    Days days;

    @CheckedTemplate(basePath = "today")
    static class Templates {
        static native TemplateInstance page(Today today);

        static native TemplateInstance welcome();
    }

    @GET
    @RolesAllowed("patient")
    public TemplateInstance today() {
        return Templates.page(days.today());
    }

    @GET
    @Path("welcome")
    @PermitAll
    public TemplateInstance welcome() {
        return Templates.welcome();
    }
}

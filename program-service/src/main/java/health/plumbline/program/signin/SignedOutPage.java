package health.plumbline.program.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Says that the sign-out worked. The only page for people who are not signed in. */
@Path("/signed-out")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class SignedOutPage {

    @CheckedTemplate(basePath = "signin")
    static class Templates {
        static native TemplateInstance out();
    }

    @GET
    public TemplateInstance read() {
        return Templates.out();
    }
}

package health.plumbline.program.own;

import static health.plumbline.program.form.FormCheck.text;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A new technique of the clinic's own, from nothing or from a copy. */
@Path("/techniques/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class NewTechniquePage {

    private final Editor editor;

    NewTechniquePage(Editor editor) {
        this.editor = editor;
    }

    /** @param from what to copy and adapt, or nothing for an empty form */
    @GET
    public RestResponse<TemplateInstance> write(@RestQuery String from) {
        return text(from).isEmpty() ? editor.empty() : editor.copyOf(text(from));
    }

    @POST
    public RestResponse<TemplateInstance> keep(@BeanParam EditorForm form) {
        return editor.receive("", form);
    }
}

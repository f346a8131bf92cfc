package health.plumbline.program.own;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** A technique of the clinic's own, to be changed: what is kept is its next revision. */
@Path("/techniques/{id}/edit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class ChangeTechniquePage {

    private final Editor editor;

    ChangeTechniquePage(Editor editor) {
        this.editor = editor;
    }

    @GET
    public RestResponse<TemplateInstance> read(String id) {
        return editor.existing(id);
    }

    @POST
    public RestResponse<TemplateInstance> keep(String id, @BeanParam EditorForm form) {
        return editor.receive(id, form);
    }
}

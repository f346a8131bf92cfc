package health.plumbline.portal.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the signed-in patient has done in the last 28 days. */
@Path("/api/progress")
@RolesAllowed("patient")
@Produces(MediaType.APPLICATION_JSON)
class ProgressResource {

    @Inject
    Histories histories;

    @GET
    public Progress progress() {
        return histories.recent();
    }
}

package health.plumbline.portal.today;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The signed-in patient's day. */
@Path("/api/today")
@RolesAllowed("patient")
@Produces(MediaType.APPLICATION_JSON)
class TodayResource {

    @Inject
    Days days;

    @GET
    public Today today() {
        return days.today();
    }
}

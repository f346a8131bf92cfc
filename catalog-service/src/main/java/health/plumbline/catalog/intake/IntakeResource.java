package health.plumbline.catalog.intake;

import health.plumbline.platform.problem.Rejection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the operator of the installation sees of the files that were taken. */
@Path("/api/intake/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
class IntakeResource {

    private final Intake intake;

    IntakeResource(Intake intake) {
        this.intake = intake;
    }

    @GET
    @Path("latest")
    public IntakeReport latest() {
        return intake.latest().orElseThrow(Rejection::missing);
    }
}

package health.plumbline.catalog.intake;

import health.plumbline.platform.problem.Rejection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the operator of the installation sees of the files that were taken. */
@Path("/api/intake/reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
class IntakeResource {

    private final Intake intake;

    IntakeResource(Intake intake) {
        this.intake = intake;
    }

    /** The latest of each file, the one taken last at the end. */
    @GET
    public List<IntakeReport> all() {
        return intake.reports();
    }

    @GET
    @Path("latest")
    public IntakeReport latest() {
        return intake.latest().orElseThrow(Rejection::missing);
    }
}

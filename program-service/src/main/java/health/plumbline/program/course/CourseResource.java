package health.plumbline.program.course;

import health.plumbline.program.authoring.ProgramView;
import health.plumbline.program.authoring.ProgramViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The hold and the ending of a program. */
@Path("/api/programs/{id}")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
class CourseResource {

    private final SteerCourse course;
    private final ProgramViews views;

    CourseResource(SteerCourse course, ProgramViews views) {
        this.course = course;
        this.views = views;
    }

    record Because(@NotBlank @Size(max = 500) String reason) {}

    @PUT
    @Path("hold")
    @Transactional
    public ProgramView hold(UUID id, @Valid @NotNull Because because) {
        return views.of(course.hold(id, because.reason()));
    }

    @DELETE
    @Path("hold")
    @Transactional
    public ProgramView resume(UUID id, @Valid @NotNull Because because) {
        return views.of(course.resume(id, because.reason()));
    }

    @PUT
    @Path("ending")
    @Transactional
    public ProgramView end(UUID id, @Valid @NotNull Because because) {
        return views.of(course.end(id, because.reason()));
    }
}

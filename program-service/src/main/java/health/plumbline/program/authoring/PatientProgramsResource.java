package health.plumbline.program.authoring;

import health.plumbline.platform.audit.Audit;
import health.plumbline.program.caseload.Patients;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The programs of one patient. */
@Path("/api/patients/{patient}/programs")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
class PatientProgramsResource {

    private final EditDraft drafts;
    private final ProgramViews views;
    private final Patients patients;
    private final Audit audit;

    PatientProgramsResource(EditDraft drafts, ProgramViews views, Patients patients, Audit audit) {
        this.drafts = drafts;
        this.views = views;
        this.patients = patients;
        this.audit = audit;
    }

    /** @param id made by the caller so that a repeated request begins one program; made here if null */
    record Beginning(UUID id, @NotBlank @Size(max = 120) String title) {}

    record All(List<ProgramView> items) {}

    @GET
    @Transactional
    public All list(UUID patient) {
        audit.record("programs-read", patients.get(patient).id(), null);
        return new All(views.ofPatient(patient));
    }

    @POST
    @Transactional
    public RestResponse<ProgramView> begin(UUID patient, @Valid @NotNull Beginning beginning) {
        var program = drafts.begin(patient, beginning.id(), beginning.title());
        return RestResponse.status(RestResponse.Status.CREATED, views.of(program));
    }
}

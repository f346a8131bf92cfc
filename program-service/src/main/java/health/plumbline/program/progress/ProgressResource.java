package health.plumbline.program.progress;

import health.plumbline.platform.audit.Audit;
import health.plumbline.program.caseload.Patients;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Adherence and pain of one patient. */
@Path("/api/patients/{id}/progress")
@RolesAllowed("clinician")
class ProgressResource {

    private final Progress progress;
    private final Patients patients;
    private final Audit audit;

    ProgressResource(Progress progress, Patients patients, Audit audit) {
        this.progress = progress;
        this.patients = patients;
        this.audit = audit;
    }

    @GET
    @Transactional
    public ProgressView read(UUID id) {
        audit.record("progress-read", patients.get(id).id(), null);
        return progress.of(id);
    }
}

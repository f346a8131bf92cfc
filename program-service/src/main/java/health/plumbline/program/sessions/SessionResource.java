package health.plumbline.program.sessions;

import health.plumbline.platform.audit.Audit;
import health.plumbline.program.caseload.Patients;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/** The sessions of one patient. */
@Path("/api/patients/{id}/sessions")
@RolesAllowed("clinician")
class SessionResource {

    private final SessionViews sessions;
    private final Patients patients;
    private final Audit audit;

    SessionResource(SessionViews sessions, Patients patients, Audit audit) {
        this.sessions = sessions;
        this.patients = patients;
        this.audit = audit;
    }

    record All(List<SessionViews.SessionView> items) {}

    @GET
    @Transactional
    public All list(UUID id, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        audit.record("sessions-read", patients.get(id).id(), null);
        return new All(sessions.of(id, limit));
    }
}

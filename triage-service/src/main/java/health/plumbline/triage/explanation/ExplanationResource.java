package health.plumbline.triage.explanation;

import health.plumbline.platform.audit.Audit;
import health.plumbline.triage.screening.Assessments;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Why a screening came to its level, for whoever reads the record later. */
@Path("/api/screenings/{id}/explanation")
@RolesAllowed("clinician")
@Produces(MediaType.APPLICATION_JSON)
class ExplanationResource {

    @Inject
    Assessments assessments;

    @Inject
    Explaining explaining;

    @Inject
    Audit audit;

    @GET
    @Transactional
    public Explanation explain(UUID id) {
        var screening = assessments.get(id);
        audit.record("screening-explained", screening.patient(), id.toString());
        return explaining.of(screening);
    }
}

package health.plumbline.program.caseload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Invites a patient again. */
@Path("/api/patients/{id}/invitations")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
class InvitationResource {

    private final Patients patients;
    private final Invitations invitations;

    InvitationResource(Patients patients, Invitations invitations) {
        this.patients = patients;
        this.invitations = invitations;
    }

    /** @param invitation made by the caller so that a repeated request invites once; may be left out */
    record Wish(UUID invitation) {}

    @POST
    @Transactional
    public RestResponse<Invitations.View> invite(UUID id, Wish wish) {
        var sent = invitations.send(patients.get(id), wish == null ? null : wish.invitation());
        return RestResponse.status(RestResponse.Status.CREATED, sent);
    }
}

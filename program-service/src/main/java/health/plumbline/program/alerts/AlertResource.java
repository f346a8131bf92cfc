package health.plumbline.program.alerts;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
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

/** The alerts of the clinic, acknowledged by name. */
@Path("/api/alerts")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
class AlertResource {

    private final AcknowledgeAlert acknowledge;
    private final Alerts alerts;
    private final Audit audit;

    AlertResource(AcknowledgeAlert acknowledge, Alerts alerts, Audit audit) {
        this.acknowledge = acknowledge;
        this.alerts = alerts;
        this.audit = audit;
    }

    record Note(@NotBlank @Size(min = 3, max = 1000) String note) {}

    record Open(List<AlertView> items) {}

    @GET
    @Transactional
    public Open open() {
        return new Open(alerts.open());
    }

    @GET
    @Path("{id}")
    @Transactional
    public AlertView read(UUID id) {
        var alert = alerts.find(id).orElseThrow(Rejection::missing);
        audit.record("alert-read", alert.patient(), id.toString());
        return alert;
    }

    @POST
    @Path("{id}/acknowledgement")
    public AlertView acknowledge(UUID id, @Valid @NotNull Note note) {
        return acknowledge.with(id, note.note());
    }
}

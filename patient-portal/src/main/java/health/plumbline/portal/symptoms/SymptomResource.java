package health.plumbline.portal.symptoms;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.portal.checkin.Decision.Panel;
import health.plumbline.portal.checkin.EmergencyPanel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Reports of symptoms by the signed-in patient. */
@Path("/api/symptoms")
@RolesAllowed("patient")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SymptomResource {

    @Inject
    TellSymptoms tell;

    @Inject
    ClinicDirectory clinics;

    /** @param emergency what to do at once, if anything */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(UUID id, Panel panel, EmergencyPanel emergency, boolean held, String advice) {}

    @POST
    public RestResponse<View> report(@NotNull @Valid Report report) {
        var id = tell.of(report);
        var panel = report.panel();
        return RestResponse.status(
                Status.CREATED,
                new View(id, panel, EmergencyPanel.of(panel, clinics.current()), panel != null, Advice.after(report)));
    }
}

package health.plumbline.triage.policy;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.tenancy.CurrentPerson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/**
 * Whether a clinic opts into the self-care gate: a screening then tells whether it is of the narrow case in which a
 * patient may begin without a clinician. It changes no level and releases nothing.
 */
@Path("/api/clinic/self-care")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ClinicSelfCareResource {

    @Inject
    SelfCarePolicy policy;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    record Wanted(@NotNull Boolean allowed) {}

    record View(boolean allowed) {}

    @GET
    @RolesAllowed({"clinician", "clinic-admin"})
    @Transactional
    public View read() {
        return new View(policy.allowed());
    }

    /** The same again changes nothing. */
    @PUT
    @RolesAllowed("clinic-admin")
    @Transactional
    public View change(@NotNull @Valid Wanted wanted) {
        if (wanted.allowed() != policy.allowed()) {
            policy.persist(new ClinicSelfCare(wanted.allowed(), person.account(), clock.instant()));
            audit.record("self-care-changed", null, wanted.allowed() ? "allowed" : "not allowed");
        }
        return new View(wanted.allowed());
    }
}

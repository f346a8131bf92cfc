package health.plumbline.triage.clearance;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.seal.ClearanceSeal;
import health.plumbline.platform.tenancy.CurrentPerson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Clears one version of a program for its release, or says why not. */
@Path("/api/clearances")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ClearanceResource {

    @Inject
    GrantClearance grant;

    @Inject
    Clearances clearances;

    @Inject
    SigningKeys keys;

    @Inject
    Outbox outbox;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    /** @param contentHash of everything the patient will see */
    record Wanted(
            @NotNull UUID patient,
            @NotNull UUID program,
            @NotNull @Min(1) Integer version,
            @NotNull @Pattern(regexp = "sha256:[0-9a-f]{64}") String contentHash) {}

    record View(UUID id, String token, Instant expiresAt, String level, long epoch) {}

    @POST
    @Transactional
    public RestResponse<View> clear(@NotNull @Valid Wanted wanted) {
        var granted = grant.of(wanted.patient(), wanted.program(), wanted.version(), wanted.contentHash());
        var key = keys.current();
        var clearance = new Clearance(granted, key.kid(), person.account());
        clearances.persist(clearance);
        outbox.add(clearance.granted());
        audit.record(
                "clearance-granted",
                granted.patient(),
                granted.id() + " " + granted.program() + " v" + granted.version() + " " + granted.ruleset());
        var token = ClearanceSeal.sign(granted, key.kid(), key.key());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new View(clearance.id(), token, granted.expiresAt(), granted.level(), granted.epoch()));
    }

    /** The clearances of the current clinic. */
    @ApplicationScoped
    static class Clearances implements PanacheRepositoryBase<Clearance, UUID> {}
}

package health.plumbline.triage.clearance;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.installation.Installation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** How the operator of the installation changes the key that signs clearances, and kills one that is not to be trusted. */
@Path("/api/installation/clearance-keys")
@RolesAllowed("operator")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
class InstallationKeyResource {

    @Inject
    SigningKeys keys;

    @Inject
    Installation installation;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(String kid, boolean signs, boolean verifies, Instant createdAt, Instant leavesAt, Instant killedAt) {

        View(SigningKeys.Known key, Instant now) {
            this(key.kid(), key.signs(), key.verifiesAt(now), key.createdAt(), key.leavesAt(), key.killedAt());
        }
    }

    @GET
    public List<View> all() {
        var now = clock.instant();
        return keys.all().stream().map(key -> new View(key, now)).toList();
    }

    @POST
    public RestResponse<View> rotate() {
        var made = installation.act(() -> {
            var key = keys.rotate();
            audit.record("clearance-key-rotated", null, key.kid());
            return key;
        });
        return RestResponse.status(RestResponse.Status.CREATED, new View(made, clock.instant()));
    }

    /** Killing what is dead changes nothing. */
    @DELETE
    @Path("{kid}")
    public void kill(String kid) {
        installation.act(() -> {
            var key = keys.find(kid).orElseThrow(Rejection::missing);
            if (key.killedAt() == null) {
                keys.kill(key);
                audit.record("clearance-key-killed", null, kid);
            }
            return key;
        });
    }
}

package health.plumbline.triage.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the portal gets the secret for a mail, in the moment it sends it: only the mail holds it, and here its hash. */
@Path("/api/screening-links/{link}/secrets")
@RolesAllowed(LinkDoor.ROLE)
@Produces(MediaType.APPLICATION_JSON)
class LinkSecretResource {

    @Inject
    LinkDoor door;

    @Inject
    MakeLinkSecret make;

    record View(String secret) {}

    /** Each call makes another one, and those before go on working. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public RestResponse<View> make(UUID link) {
        var secret = make.of(link, door.known(link));
        return RestResponse.status(RestResponse.Status.CREATED, new View(secret.inLink()));
    }
}

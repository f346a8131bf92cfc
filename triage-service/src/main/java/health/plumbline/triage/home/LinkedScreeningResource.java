package health.plumbline.triage.home;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestHeader;

/**
 * The screening behind the link in a patient's mail. The portal brings the call with a token of its own, which says
 * nothing of clinic or patient; the secret of the link says both. It comes in a header, so that no address holds it.
 */
@Path("/api/linked-screening")
@RolesAllowed(LinkDoor.ROLE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class LinkedScreeningResource {

    private static final String SECRET = "Screening-Link";

    @Inject
    LinkDoor door;

    @Inject
    AnswerAtHome home;

    record Given(@NotNull JsonNode value) {}

    @GET
    public MyScreeningView read(@RestHeader(SECRET) String secret) {
        return home.read(door.open(secret));
    }

    @PUT
    @Path("answers/{key}")
    public MyScreeningView answer(String key, @RestHeader(SECRET) String secret, @NotNull @Valid Given given) {
        return home.answer(door.open(secret), key, given.value());
    }

    @DELETE
    @Path("answers/{key}")
    public MyScreeningView withdraw(String key, @RestHeader(SECRET) String secret) {
        return home.withdraw(door.open(secret), key);
    }

    /** The link is dead from then on. */
    @POST
    @Path("completion")
    @Consumes(MediaType.WILDCARD)
    public MyScreeningView complete(@RestHeader(SECRET) String secret) {
        return home.complete(door.open(secret));
    }
}

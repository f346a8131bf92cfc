package health.plumbline.portal.link;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.portal.screening.Kept;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Each answer behind a link the moment it is given. Open to everybody: the secret in the address is what lets in. */
@Path("/questions/{secret}/answers/{key}")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class LinkResource {

    @Inject
    LinkDoor door;

    record Given(@NotNull JsonNode value) {}

    @PUT
    public Kept answer(String secret, String key, @NotNull @Valid Given given) {
        return kept(secret, key, given.value());
    }

    @DELETE
    public Kept withdraw(String secret, String key) {
        return kept(secret, key, null);
    }

    private Kept kept(String secret, String key, JsonNode answer) {
        try {
            return door.open(secret, who -> new Kept(who.answer(key, answer)));
        } catch (Rejection refusal) {
            // What is over is missing: a link does not say why it opens nothing.
            throw refusal.kind() == Rejection.Kind.CONFLICT ? Rejection.missing() : refusal;
        }
    }
}

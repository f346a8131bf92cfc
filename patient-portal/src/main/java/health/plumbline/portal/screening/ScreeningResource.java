package health.plumbline.portal.screening;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Each answer of the signed-in patient's screening the moment it is given. */
@Path("/api/screening/answers")
@RolesAllowed("patient")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ScreeningResource {

    @Inject
    SignedInRespondent patient;

    record Given(@NotNull JsonNode value) {}

    @PUT
    @Path("{key}")
    public Kept answer(String key, @NotNull @Valid Given given) {
        return new Kept(patient.answer(key, given.value()));
    }

    @DELETE
    @Path("{key}")
    public Kept withdraw(String key) {
        return new Kept(patient.answer(key, null));
    }
}

package health.plumbline.triage.home;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
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
import java.util.Optional;

/** The screening that the signed-in patient was asked to answer: theirs alone, and only while it is with them. */
@Path("/api/my-screening")
@RolesAllowed("patient")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class MyScreeningResource {

    @Inject
    AnswerAtHome home;

    @Inject
    CurrentPerson person;

    record Given(@NotNull JsonNode value) {}

    @GET
    public MyScreeningView read() {
        return home.read(mine());
    }

    @PUT
    @Path("answers/{key}")
    public MyScreeningView answer(String key, @NotNull @Valid Given given) {
        return home.answer(mine(), key, given.value());
    }

    @DELETE
    @Path("answers/{key}")
    public MyScreeningView withdraw(String key) {
        return home.withdraw(mine(), key);
    }

    /** Doing it again changes nothing. */
    @POST
    @Path("completion")
    @Consumes(MediaType.WILDCARD)
    public MyScreeningView complete() {
        return home.completeAgain(mine());
    }

    private AnswerAtHome.Asked mine() {
        return new AnswerAtHome.Asked(person.patient().orElseThrow(Rejection::missing), Optional.empty());
    }
}

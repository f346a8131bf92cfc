package health.plumbline.portal.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.plumbline.portal.checkin.AfterAnswers;
import health.plumbline.portal.checkin.BeforeAnswers;
import health.plumbline.portal.checkin.Spread;
import health.plumbline.portal.checkin.StopReason;
import health.plumbline.portal.checkin.YesNo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Sessions of the signed-in patient. Whose they are is never a parameter. */
@Path("/api/sessions")
@RolesAllowed("patient")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SessionResource {

    @Inject
    StartSession start;

    @Inject
    AnswerBefore before;

    @Inject
    TellItem tell;

    @Inject
    FinishSession finish;

    @Inject
    SessionViews views;

    record Start(UUID id, @NotNull UUID program, boolean relief) {}

    record Stop(@NotNull UUID item, StopReason reason) {}

    record Ticked(@NotNull UUID item, @NotNull @Valid Done done) {}

    record After(
            @JsonProperty("pain_post") @NotNull @Min(0) @Max(10) Integer pain,
            @JsonProperty("loc_post") @NotNull Spread spread,
            @JsonProperty("new_numb_weak") @NotNull YesNo newNumbWeak,
            @NotNull @Min(0) @Max(10) Integer effort,
            @Size(max = 40) List<@NotNull @Valid Ticked> items) {

        AfterAnswers answers() {
            return new AfterAnswers(pain, spread, newNumbWeak, effort);
        }

        Map<UUID, Done> told() {
            var told = new LinkedHashMap<UUID, Done>();
            if (items != null) {
                items.forEach(item -> told.put(item.item(), item.done()));
            }
            return told;
        }
    }

    @POST
    public RestResponse<SessionView> start(@NotNull @Valid Start wanted) {
        var started = start.of(wanted.id(), wanted.program(), wanted.relief());
        var view = views.of(started.session().id());
        return RestResponse.status(started.anew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, view);
    }

    @GET
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public SessionView session(UUID id) {
        return views.of(id);
    }

    @PUT
    @Path("{id}/check-ins/before")
    public SessionView before(UUID id, @NotNull @Valid BeforeAnswers answers) {
        before.of(id, answers);
        return views.of(id);
    }

    @PUT
    @Path("{id}/items/{item}")
    public SessionView done(UUID id, UUID item, @NotNull @Valid Done done) {
        tell.done(id, item, done);
        return views.of(id);
    }

    @PUT
    @Path("{id}/stop")
    public SessionView stop(UUID id, @NotNull @Valid Stop stop) {
        tell.stopped(id, stop.item(), stop.reason());
        return views.of(id);
    }

    @PUT
    @Path("{id}/check-ins/after")
    public SessionView after(UUID id, @NotNull @Valid After answers) {
        finish.of(id, answers.answers(), answers.told());
        return views.of(id);
    }
}

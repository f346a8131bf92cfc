package health.plumbline.triage.screening;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.rules.Way;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** A screening in the consulting room: every answer is kept at once, and what follows from it is told at once. */
@Path("/api/screenings")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ScreeningResource {

    @Inject
    Screenings screenings;

    @Inject
    Assessments assessments;

    @Inject
    AnswerQuestion answers;

    @Inject
    BeginScreening beginning;

    @Inject
    CompleteScreening completion;

    @Inject
    ScreeningViews views;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    record Beginning(@NotNull UUID patient) {}

    record Given(@NotNull JsonNode value) {}

    record Reason(@NotNull String text) {}

    @POST
    @Transactional
    public RestResponse<ScreeningView> begin(@NotNull @Valid Beginning beginning) {
        var screening = this.beginning.of(beginning.patient());
        return RestResponse.ResponseBuilder.<ScreeningView>created(URI.create("/api/screenings/" + screening.id()))
                .entity(view(screening))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public ScreeningView read(UUID id) {
        var screening = screenings.get(id);
        audit.record("screening-read", screening.patient(), id.toString());
        return view(screening);
    }

    @PUT
    @Path("{id}/answers/{key}")
    @Transactional
    public ScreeningView answer(UUID id, String key, @NotNull @Valid Given given) {
        return views.of(answers.give(id, key, given.value()));
    }

    @DELETE
    @Path("{id}/answers/{key}")
    @Transactional
    public ScreeningView withdraw(UUID id, String key) {
        return views.of(answers.withdraw(id, key));
    }

    @POST
    @Path("{id}/completion")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public ScreeningView complete(UUID id) {
        return view(completion.of(id));
    }

    @PUT
    @Path("{id}/rationales/{rule}")
    @Transactional
    public ScreeningView explain(UUID id, String rule, @NotNull @Valid Reason reason) {
        var screening = screenings.claim(id);
        screening.mustCount();
        var cautions = assessments.of(screening).evaluation().fired().stream()
                .filter(fired ->
                        fired.rule().id().equals(rule) && fired.rule().passing().way() == Way.RATIONALE);
        if (cautions.findAny().isEmpty()) {
            throw Rejection.invalid(
                    "rationale-not-needed",
                    "No caution of this name has fired, so there is nothing to give a reason for.");
        }
        screenings.keep(new Rationale(id, rule, reason.text(), person.account(), clock.instant()));
        audit.record("caution-explained", screening.patient(), id + " " + rule);
        return view(screening);
    }

    private ScreeningView view(Screening screening) {
        return views.of(assessments.of(screening));
    }
}

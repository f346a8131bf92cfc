package health.plumbline.triage.policy;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.validity.Limits;
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

/** How long screenings count in a clinic. It may be stricter than the core, for screenings completed from then on. */
@Path("/api/clinic/validity")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ClinicValidityResource {

    @Inject
    ClinicValidities validities;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** In days. */
    record Wanted(
            @NotNull Integer releaseEarly,
            @NotNull Integer releaseLater,
            @NotNull Integer runningShort,
            @NotNull Integer runningLong) {

        Limits limits() {
            return new Limits(releaseEarly, releaseLater, runningShort, runningLong);
        }
    }

    record View(Limits inForce, Limits core) {}

    @GET
    @RolesAllowed({"clinician", "clinic-admin"})
    @Transactional
    public View read() {
        return new View(validities.current(), Limits.CORE);
    }

    /** The same again changes nothing. */
    @PUT
    @RolesAllowed("clinic-admin")
    @Transactional
    public View shorten(@NotNull @Valid Wanted wanted) {
        var limits = wanted.limits();
        var beyond = limits.beyondTheCore();
        if (!beyond.isEmpty()) {
            throw Rejection.invalid(
                    "validity-too-long",
                    "A clinic may let a screening count for less time than the core, never for longer, and for a day at"
                            + " least.",
                    beyond.entrySet().stream()
                            .map(most -> new Rejection.Violation(
                                    "/" + most.getKey(), "From 1 to " + most.getValue() + " days"))
                            .toList());
        }
        if (!limits.equals(validities.current())) {
            validities.persist(new ClinicValidity(limits, person.account(), clock.instant()));
            audit.record("validity-changed", null, limits.toString());
        }
        return new View(limits, Limits.CORE);
    }
}

package health.plumbline.triage.home;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.screening.Screening;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** A clinician asks a patient to answer a screening at home by a link in a mail. The link has no secret before it is sent. */
@Path("/api/patients/{patient}/screening-links")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ScreeningLinkResource {

    @Inject
    AskPatient ask;

    @Inject
    ScreeningLinks links;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Both are made by the caller, so that the same request again asks once.
     *
     * @param screening the one to begin, or one that is with the patient already
     * @param mail each has a link of its own
     */
    record Request(@NotNull UUID screening, @NotNull UUID mail) {}

    record View(UUID link, UUID screening, UUID patient, Instant expiresAt) {

        View(ScreeningLink link, Screening screening) {
            this(link.id(), screening.id(), screening.patient(), link.expiresAt());
        }
    }

    @POST
    @Transactional
    public RestResponse<View> send(UUID patient, @NotNull @Valid Request request) {
        var screening = ask.of(patient, request.screening()).screening();
        var known = links.forMail(request.mail());
        if (known.isPresent()) {
            return RestResponse.ok(new View(same(known.get(), screening), screening));
        }
        if (!screening.isWithPatient()) {
            throw Rejection.conflict(
                    "screening-answered",
                    "This screening is not with the patient any more. Look at it, or begin a new one.");
        }
        var link = new ScreeningLink(request.mail(), screening, person.account(), clock.instant());
        links.persist(link);
        audit.record("screening-link-requested", patient, link.id() + " " + screening.id());
        return RestResponse.status(RestResponse.Status.CREATED, new View(link, screening));
    }

    private static ScreeningLink same(ScreeningLink known, Screening screening) {
        if (!known.isOf(screening)) {
            throw Rejection.conflict("screening-exists", "This mail is about another screening. Please begin again.");
        }
        return known;
    }
}

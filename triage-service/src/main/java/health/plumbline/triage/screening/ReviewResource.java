package health.plumbline.triage.screening;

import health.plumbline.triage.review.Review;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The medical review of what a screening found, recorded by a clinician in the name of who made it. */
@Path("/api/screenings/{id}/reviews")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ReviewResource {

    @Inject
    RecordReview recording;

    @Inject
    Assessments assessments;

    @Inject
    ScreeningViews views;

    record Told(
            @NotNull UUID id,
            @NotNull @Size(max = 200) List<@NotNull @Size(max = 40) String> rules,
            @NotNull String reviewer,
            @NotNull String profession,
            @NotNull Instant reviewedAt,
            @NotNull String findings,
            @NotNull String excluded,
            @NotNull String plan) {

        /** To the microsecond, as it is stored. */
        Review.Words words() {
            return new Review.Words(
                    reviewer, profession, reviewedAt.truncatedTo(ChronoUnit.MICROS), findings, excluded, plan);
        }
    }

    @POST
    @Transactional
    public ScreeningView record(UUID id, @NotNull @Valid Told told) {
        var screening = recording.of(id, told.id(), told.rules(), told.words());
        return views.of(assessments.of(screening));
    }
}

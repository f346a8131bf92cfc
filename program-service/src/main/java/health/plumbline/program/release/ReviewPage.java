package health.plumbline.program.release;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.authoring.Contents;
import health.plumbline.program.authoring.ProgramView;
import health.plumbline.program.authoring.ProgramViews;
import health.plumbline.program.authoring.Programs;
import health.plumbline.program.authoring.StateWords;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.screening.LevelWords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** One last look at what the patient will get, one confirmation, and every refusal with its next step. */
@Path("/programs/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class ReviewPage {

    @Inject
    Programs programs;

    @Inject
    ProgramViews views;

    @Inject
    Contents contents;

    @Inject
    Versions versions;

    @Inject
    Patients patients;

    @Inject
    AskClearance askClearance;

    @Inject
    Release release;

    @Inject
    Audit audit;

    @Inject
    Frames frames;

    /** @param released when, in words */
    record VersionPageView(
            UUID patient,
            String patientName,
            boolean hasAccount,
            String email,
            UUID program,
            int version,
            String released,
            String releasedBy,
            List<String> changes,
            ContentView content) {}

    @CheckedTemplate(basePath = "release")
    static class Templates {
        static native TemplateInstance review(Frame frame, ReviewView review);

        static native TemplateInstance version(Frame frame, VersionPageView released);
    }

    @GET
    @Path("review")
    public TemplateInstance review(UUID id) {
        return Templates.review(frames.current(), view(id, null));
    }

    /** What was seen is what is released: the page says which content that was. */
    @POST
    @Path("release")
    public RestResponse<TemplateInstance> release(UUID id, @RestForm String seen) {
        try {
            var draft = QuarkusTransaction.requiringNew().call(() -> views.get(id));
            mustBeSeen(id, seen);
            var clearance = draft.clearance() != null && draft.clearance().matches()
                    ? draft.clearance().id()
                    : askClearance.forDraft(id).id();
            var version = release.with(id, clearance);
            return RestResponse.seeOther(URI.create("/programs/" + id + "/versions/" + version.version()));
        } catch (Rejection refusal) {
            return switch (refusal.kind()) {
                case MISSING -> throw refusal;
                case UNAVAILABLE -> refused(503, id, refusal);
                default -> refused(409, id, refusal);
            };
        }
    }

    @GET
    @Path("versions/{version}")
    public TemplateInstance version(UUID id, int version) {
        var page = QuarkusTransaction.requiringNew().call(() -> {
            var found = versions.find(id, version).orElseThrow(Rejection::missing);
            var patient = patients.get(found.patient());
            audit.record("program-read", found.patient(), id + " v" + version);
            return new VersionPageView(
                    patient.id(),
                    patient.name(),
                    patient.hasAccount(),
                    patient.email(),
                    id,
                    version,
                    frames.moments().dayAndTime(found.releasedAt()),
                    found.releasedByName(),
                    found.changes(),
                    ContentView.of(found.content()));
        });
        return Templates.version(frames.current(), page);
    }

    private void mustBeSeen(UUID id, String seen) {
        var now = QuarkusTransaction.requiringNew()
                .call(() -> contents.of(programs.get(id)).hash());
        if (!now.equals(seen)) {
            throw Rejection.conflict(
                    "edited-after-clearance",
                    "The program was edited after you opened this page. Below is what it says now: look at it, then release.");
        }
    }

    private RestResponse<TemplateInstance> refused(int status, UUID id, Rejection refusal) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.review(frames.current(), view(id, refusal)))
                .build();
    }

    private ReviewView view(UUID id, Rejection refusal) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var entity = programs.get(id);
            var program = views.of(entity);
            var content = contents.of(entity);
            var screening = program.standing().screening();
            var moments = frames.moments();
            var holds = !program.standing().needsScreening() && screening != null;
            return new ReviewView(
                    id,
                    program.patient(),
                    patients.get(program.patient()).name(),
                    program.version(),
                    StateWords.of(program),
                    ContentView.of(content.json()),
                    content.hash(),
                    versions.latest(id)
                            .map(before -> Changes.between(before.content(), content.json()))
                            .orElseGet(List::of),
                    holds ? LevelWords.of(screening.level()) : null,
                    screening == null ? null : screening.id(),
                    screening == null ? "" : moments.dayAndTime(screening.completedAt()),
                    screening == null ? "" : moments.dayAndTime(screening.validUntil()),
                    program.burden().minutes(),
                    program.clearance() != null && !program.clearance().matches(),
                    blocked(program),
                    refusal == null ? null : NextStep.after(refusal.code(), refusal.getMessage(), program));
        });
    }

    /** What the release itself cannot settle. A clearance it asks for; that comes with the confirmation. */
    private static NextStep blocked(ProgramView program) {
        return program.missing().stream()
                .filter(missing -> !missing.code().startsWith("clearance-"))
                .findFirst()
                .map(missing -> NextStep.after(missing.code(), missing.message(), program))
                .orElse(null);
    }
}

package health.plumbline.program.release;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.authoring.Contents;
import health.plumbline.program.authoring.Programs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** From a draft to a version that the patient has: preview, clearance, release, and what was released. */
@Path("/api/programs/{id}")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
class ReleaseResource {

    private final AskClearance askClearance;
    private final Release release;
    private final Versions versions;
    private final Programs programs;
    private final Contents contents;
    private final Audit audit;

    ReleaseResource(
            AskClearance askClearance,
            Release release,
            Versions versions,
            Programs programs,
            Contents contents,
            Audit audit) {
        this.askClearance = askClearance;
        this.release = release;
        this.versions = versions;
        this.programs = programs;
        this.contents = contents;
        this.audit = audit;
    }

    record Wish(@NotBlank @Size(max = 100) String clearance) {}

    record Preview(JsonNode content, String contentHash) {}

    record All(List<VersionView> items) {}

    /** Not in a transaction: triage is asked in between. */
    @POST
    @Path("clearance")
    public RestResponse<AskClearance.View> clear(UUID id) {
        return RestResponse.status(RestResponse.Status.CREATED, askClearance.forDraft(id));
    }

    /** Not in a transaction: triage is asked first, then everything is written in one. */
    @PUT
    @Path("release")
    public VersionView release(UUID id, @Valid @NotNull Wish wish) {
        return release.with(id, wish.clearance());
    }

    @GET
    @Path("preview")
    @Transactional
    public Preview preview(UUID id) {
        var program = programs.get(id);
        var content = contents.of(program);
        audit.record("program-read", program.patient(), id.toString());
        return new Preview(content.json(), content.hash());
    }

    @GET
    @Path("versions")
    @Transactional
    public All list(UUID id) {
        audit.record("program-read", programs.get(id).patient(), id.toString());
        return new All(versions.of(id));
    }

    @GET
    @Path("versions/{version}")
    @Transactional
    public VersionView read(UUID id, int version) {
        var found = versions.find(id, version).orElseThrow(Rejection::missing);
        audit.record("program-read", found.patient(), id + " v" + version);
        return found;
    }
}

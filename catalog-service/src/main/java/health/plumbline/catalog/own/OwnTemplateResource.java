package health.plumbline.catalog.own;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.template.RetireTemplate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;

/**
 * What a clinician does with templates of the clinic's own. A body is an entry as the core's files have them, without id
 * and grade. The core's own can only be copied.
 */
@Path("/api/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class OwnTemplateResource {

    private final WriteTemplate write;
    private final RetireTemplate retire;

    OwnTemplateResource(WriteTemplate write, RetireTemplate retire) {
        this.write = write;
        this.retire = retire;
    }

    record Retirement(@NotBlank @Size(max = 500) String reason) {}

    record Retired(String id, int revision, Instant retiredAt) {}

    @POST
    public Response create(JsonNode entry) {
        return created(write.create(entry));
    }

    /** The name, what differs from the source, and the revision of the source if it is not the current one. */
    @POST
    @Path("{id}/copies")
    public Response copy(String id, JsonNode changes) {
        var body = OwnBody.of(changes);
        return created(write.copy(id, body.revision(), body.fields()));
    }

    /** The whole entry, and the revision that it replaces. */
    @PUT
    @Path("{id}")
    public Kept revise(String id, JsonNode entry) {
        var body = OwnBody.of(entry);
        return write.revise(id, body.revision(), body.fields());
    }

    @POST
    @Path("{id}/retirement")
    @Transactional
    public Retired retire(String id, @NotNull @Valid Retirement retirement) {
        var fact = retire.because(id, retirement.reason());
        return new Retired(id, fact.revision(), fact.retiredAt());
    }

    private static Response created(Kept kept) {
        return Response.created(URI.create("/api/templates/" + kept.id()))
                .entity(kept)
                .build();
    }
}

package health.plumbline.catalog.media;

import health.plumbline.catalog.media.store.MediaStore;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The bytes of a picture or video, told to be what we found them to be and to be nothing else. */
@Path("/api/media/{id}")
@RolesAllowed("clinician")
class MediaResource {

    private static final Logger LOG = Logger.getLogger(MediaResource.class);

    /** What is under an id never changes. */
    private static final CacheControl FOR_EVER = CacheControl.valueOf("private, max-age=31536000, immutable");

    private final Media media;
    private final MediaStore store;
    private final Tidying tidying;
    private final Audit audit;

    MediaResource(Media media, MediaStore store, Tidying tidying, Audit audit) {
        this.media = media;
        this.store = store;
        this.tidying = tidying;
        this.audit = audit;
    }

    @GET
    public Response bytes(
            UUID id,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @Context Request request) {
        var medium = media.get(id);
        var tag = new EntityTag(medium.hash());
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).cacheControl(FOR_EVER).build();
        }
        boolean outdated = ifRange != null && !ifRange.equals("\"" + medium.hash() + "\"");
        try {
            return ByteRange.of(outdated ? null : range, medium.bytes())
                    .map(part -> harmless(medium, Response.status(206), part)
                            .header(
                                    "Content-Range",
                                    "bytes %d-%d/%d".formatted(part.first(), part.last(), medium.bytes())))
                    .orElseGet(() -> harmless(medium, Response.ok(), new ByteRange(0, medium.bytes() - 1)))
                    .tag(tag)
                    .build();
        } catch (ByteRange.Unsatisfiable behindTheEnd) {
            return Response.status(416)
                    .header("Content-Range", "bytes */" + medium.bytes())
                    .build();
        }
    }

    private Response.ResponseBuilder harmless(Medium medium, Response.ResponseBuilder answer, ByteRange part) {
        try {
            return answer.entity(store.open(medium.key(), part.first(), part.length()))
                    .type(medium.kind().type())
                    .header(HttpHeaders.CONTENT_LENGTH, part.length())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"%s.%s\""
                                    .formatted(medium.id(), medium.kind().ending()))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header("Accept-Ranges", "bytes")
                    .cacheControl(FOR_EVER);
        } catch (IOException lost) {
            LOG.errorf(lost, "The bytes of medium %s cannot be read", medium.id());
            throw Rejection.unavailable(
                    "media-unavailable", "This picture or video cannot be shown just now. Please try again later.");
        }
    }

    @DELETE
    public void remove(UUID id) {
        var hash = QuarkusTransaction.requiringNew().call(() -> {
            var medium = media.get(id);
            media.remove(medium);
            audit.record("media-removed", null, medium.technique() + "/" + id);
            return medium.hash();
        });
        tidying.forget(hash);
    }
}

package health.plumbline.catalog.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.catalog.technique.TechniqueOwner;
import health.plumbline.platform.problem.Rejection;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/** What shows a technique: a clinician attaches a picture or a short video to one of the clinic's own. */
@Path("/api/techniques/{technique}/media")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class TechniqueMediaResource {

    private static final Logger LOG = Logger.getLogger(TechniqueMediaResource.class);

    private final TechniqueOwner techniques;
    private final Media media;
    private final PrepareMedia prepare;
    private final AttachMedia attach;
    private final Benches benches;

    TechniqueMediaResource(
            TechniqueOwner techniques, Media media, PrepareMedia prepare, AttachMedia attach, Benches benches) {
        this.techniques = techniques;
        this.media = media;
        this.prepare = prepare;
        this.attach = attach;
        this.benches = benches;
    }

    /**
     * @param type the media type of the bytes at {@code /api/media/{id}}
     * @param seconds absent for a picture, as width and height are for a video
     * @param alternative what can be seen, in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String type,
            long bytes,
            Integer width,
            Integer height,
            BigDecimal seconds,
            String alternative,
            Instant addedAt) {

        View(Medium medium) {
            this(
                    medium.id(),
                    medium.kind().type(),
                    medium.bytes(),
                    medium.width(),
                    medium.height(),
                    medium.seconds(),
                    medium.alternative(),
                    medium.addedAt());
        }
    }

    record All(List<View> items) {}

    /** The oldest first; none for a technique of the core. */
    @GET
    public All all(String technique) {
        techniques.mustBeReadable(technique);
        return new All(media.of(technique).stream().map(View::new).toList());
    }

    /**
     * On a worker thread, as everything here that waits. The upload is in a file, which goes with the request.
     *
     * @param files exactly one, in whichever field
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(
            String technique, @RestForm(FileUpload.ALL) List<FileUpload> files, @RestForm String alternative) {
        techniques.mustBeTheClinics(technique);
        var words = new AlternativeText(alternative);
        if (files == null || files.size() != 1) {
            throw Rejection.invalid("media-missing", "Send exactly one file, a picture or a video, and what it shows.");
        }
        try (var bench = benches.one()) {
            var prepared = prepare.from(files.get(0).uploadedFile(), bench.folder());
            var medium = attach.to(technique, prepared, words);
            return Response.created(URI.create("/api/media/" + medium.id()))
                    .entity(new View(medium))
                    .build();
        } catch (IOException failed) {
            LOG.error("There is no working on uploads", failed);
            throw Rejection.unavailable(
                    "media-unavailable", "This cannot be kept just now. Nothing was changed; please try again later.");
        }
    }

    /** A form that ends before its end, or is none; everything else that fails to be read or written is caught above. */
    @ServerExceptionMapper({IOException.class, MultipartParser.MalformedMessageException.class})
    public Response unreadable(Exception form, UriInfo address) {
        return HttpProblem.builder()
                .withType(URI.create("urn:plumbline:problem:bad-request"))
                .withTitle("The request could not be read")
                .withStatus(400)
                .withDetail("The form is incomplete. Nothing was changed.")
                .withInstance(URI.create(address.getRequestUri().getRawPath()))
                .build()
                .toResponse();
    }
}

package health.plumbline.catalog.exchange;

import health.plumbline.platform.audit.Audit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;

/** The clinic's techniques and templates as one file, to keep or to hand on. */
@Path("/api/exports/catalog")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class ExportResource {

    private final Shelf shelf;
    private final CatalogJson format;
    private final Audit audit;
    private final Clock clock;

    ExportResource(Shelf shelf, CatalogJson format, Audit audit, Clock clock) {
        this.shelf = shelf;
        this.format = format;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param core whether the core catalog goes along */
    @GET
    @Transactional
    public Response file(
            @QueryParam("core")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String core) {
        var madeAt = clock.instant();
        audit.record("catalog-exported", null, CatalogJson.FORMAT);
        StreamingOutput file = to -> format.write(to, madeAt, shelf.stock(core.equals("true")));
        return Response.ok(file)
                .header("Content-Disposition", Attachment.named("plumbline-catalog", madeAt, "json"))
                .build();
    }
}

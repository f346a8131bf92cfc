package health.plumbline.catalog.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** The clinic takes techniques in: its own from before, or another's. */
@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class ImportResource {

    private final ImportCatalog imports;

    ImportResource(ImportCatalog imports) {
        this.imports = imports;
    }

    /**
     * What the file is, its content tells.
     *
     * @param body a stream, so that no more of it is held than may be taken; XML is listed for it to be told what to send
     * @param dryRun to see the report without taking anything; what would be refused is then part of the report
     */
    @POST
    @Consumes({
        MediaType.APPLICATION_JSON,
        "application/fhir+json",
        "application/fhir+xml",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML
    })
    public ImportReport take(
            InputStream body,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String dryRun)
            throws IOException {
        var file = ForeignJson.read(body);
        return dryRun.equals("true") ? imports.tried(file) : imports.taken(file);
    }
}

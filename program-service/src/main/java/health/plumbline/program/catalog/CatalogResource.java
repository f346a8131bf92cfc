package health.plumbline.program.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The catalog as the builder searches it. */
@Path("/api/techniques")
@RolesAllowed("clinician")
class CatalogResource {

    private final CatalogSearch search;

    CatalogResource(CatalogSearch search) {
        this.search = search;
    }

    @GET
    public CatalogSearch.Answer search(
            @QueryParam("q") @DefaultValue("") @Size(max = 100) String q,
            @QueryParam("region") @DefaultValue("") @Size(max = 40) String region,
            @QueryParam("category") @DefaultValue("") @Size(max = 40) String category,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @DefaultValue("") @Size(max = 300) String cursor) {
        return search.search(new CatalogSearch.Question(q, region, category, limit, cursor));
    }
}

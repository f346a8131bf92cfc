package health.plumbline.program.worklist;

import health.plumbline.program.caseload.Cursor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The home of a clinician. */
@Path("/api/worklist")
@RolesAllowed("clinician")
class WorklistResource {

    private final Worklist worklist;
    private final Caseload caseload;

    WorklistResource(Worklist worklist, Caseload caseload) {
        this.worklist = worklist;
        this.caseload = caseload;
    }

    record View(List<NeedsYou> needsYou, List<CaseloadRow> caseload, String next) {}

    @GET
    @Transactional
    public View read(
            @QueryParam("q") @DefaultValue("") @Size(max = 100) String q,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 600) String cursor) {
        var page = caseload.page(q, Cursor.read(cursor), limit);
        return new View(worklist.needsYou(), page.items(), page.next());
    }
}

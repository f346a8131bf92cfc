package health.plumbline.program.authoring;

import health.plumbline.platform.audit.Audit;
import health.plumbline.program.dosage.Dosage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** One program and its draft. Every write names the revision it saw. */
@Path("/api/programs/{id}")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
class ProgramResource {

    private final EditDraft drafts;
    private final ProgramViews views;
    private final Audit audit;

    ProgramResource(EditDraft drafts, ProgramViews views, Audit audit) {
        this.drafts = drafts;
        this.views = views;
        this.audit = audit;
    }

    record Heading(
            @NotNull Integer revision, @NotBlank @Size(max = 120) String title, @Size(max = 500) String greeting) {}

    record Addition(
            @NotNull Integer revision,
            UUID item,
            @NotBlank @Size(max = 80) String technique,
            Dosage dosage,
            @Size(max = 500) String note,
            @Size(max = 300) String doseReason,
            @Min(0) Integer place) {}

    record Change(
            @NotNull Integer revision,
            @NotNull Dosage dosage,
            @Size(max = 500) String note,
            @Size(max = 300) String doseReason) {}

    record Order(@NotNull Integer revision, @NotNull @Size(max = Program.MOST_ITEMS) List<@NotNull UUID> items) {}

    @GET
    @Transactional
    public ProgramView read(UUID id) {
        var program = views.get(id);
        audit.record("program-read", program.patient(), id.toString());
        return program;
    }

    @PUT
    @Path("draft")
    @Transactional
    public ProgramView rename(UUID id, @Valid @NotNull Heading heading) {
        return views.of(drafts.rename(id, heading.revision(), heading.title(), heading.greeting()));
    }

    @POST
    @Path("items")
    @Transactional
    public RestResponse<ProgramView> add(UUID id, @Valid @NotNull Addition addition) {
        var wish = new EditDraft.NewItem(
                addition.item(),
                addition.technique(),
                addition.dosage(),
                addition.note(),
                addition.doseReason(),
                addition.place());
        return RestResponse.status(RestResponse.Status.CREATED, views.of(drafts.add(id, addition.revision(), wish)));
    }

    @PUT
    @Path("items/{item}")
    @Transactional
    public ProgramView change(UUID id, UUID item, @Valid @NotNull Change change) {
        return views.of(
                drafts.change(id, change.revision(), item, change.dosage(), change.note(), change.doseReason()));
    }

    @DELETE
    @Path("items/{item}")
    @Transactional
    public ProgramView remove(UUID id, UUID item, @QueryParam("revision") @NotNull Integer revision) {
        return views.of(drafts.remove(id, revision, item));
    }

    @PUT
    @Path("item-order")
    @Transactional
    public ProgramView reorder(UUID id, @Valid @NotNull Order order) {
        return views.of(drafts.reorder(id, order.revision(), order.items()));
    }
}

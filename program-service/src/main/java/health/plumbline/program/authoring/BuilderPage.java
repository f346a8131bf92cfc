package health.plumbline.program.authoring;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.authoring.BuilderView.Slip;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.techniques.Technique;
import health.plumbline.program.techniques.Techniques;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The builder: a program is put together here, and every change is kept at once. */
@Path("/programs/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class BuilderPage {

    private static final String DOSAGE = "/dosage/";

    private final EditDraft drafts;
    private final ProgramViews views;
    private final Patients patients;
    private final Techniques techniques;
    private final CatalogPanel catalog;
    private final Audit audit;
    private final Frames frames;

    BuilderPage(
            EditDraft drafts,
            ProgramViews views,
            Patients patients,
            Techniques techniques,
            CatalogPanel catalog,
            Audit audit,
            Frames frames) {
        this.drafts = drafts;
        this.views = views;
        this.patients = patients;
        this.techniques = techniques;
        this.catalog = catalog;
        this.audit = audit;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "authoring")
    static class Templates {
        static native TemplateInstance builder(Frame frame, BuilderView program, CatalogPanel.Found found);

        static native TemplateInstance builder$draft(BuilderView program);

        static native TemplateInstance builder$found(BuilderView program, CatalogPanel.Found found);
    }

    @GET
    public TemplateInstance read(UUID id, @RestQuery String q) {
        var view = view(id, Slip.NONE);
        QuarkusTransaction.requiringNew().run(() -> audit.record("program-read", view.patient(), id.toString()));
        return Templates.builder(frames.current(), view, catalog.find(q));
    }

    @GET
    @Path("catalog")
    public TemplateInstance search(UUID id, @RestQuery String q) {
        var view = view(id, Slip.NONE);
        return Templates.builder$found(view, catalog.find(q));
    }

    @POST
    @Path("heading")
    public RestResponse<TemplateInstance> rename(
            UUID id,
            @RestForm int revision,
            @RestForm String title,
            @RestForm String greeting,
            @RestHeader("HX-Request") boolean htmx) {
        var wrong = new HashMap<String, String>();
        var name = title == null ? "" : title.strip();
        var words = greeting == null || greeting.isBlank() ? null : greeting.strip();
        if (name.isEmpty() || name.length() > 120) {
            wrong.put("title", "A program needs a title of at most 120 characters.");
        }
        if (words != null && words.length() > 500) {
            wrong.put("greeting", "Use at most 500 characters.");
        }
        var typed = Map.of("title", name, "greeting", words == null ? "" : words);
        return edit(id, null, typed, wrong, htmx, () -> drafts.rename(id, revision, name, words));
    }

    /** Adding overwrites nothing, so it does not matter which revision the page had seen. */
    @POST
    @Path("items")
    public RestResponse<TemplateInstance> add(
            UUID id, @RestForm String technique, @RestHeader("HX-Request") boolean htmx) {
        var wish = new EditDraft.NewItem(null, technique == null ? "" : technique, null, null, null, null);
        return edit(id, null, Map.of(), Map.of(), htmx, () -> drafts.add(id, revision(id), wish));
    }

    @POST
    @Path("items/{item}")
    public RestResponse<TemplateInstance> change(
            UUID id,
            UUID item,
            @RestForm int revision,
            @BeanParam DoseForm form,
            @RestHeader("HX-Request") boolean htmx) {
        var bounds = technique(id, item).bounds();
        var dosage = form.dosage(bounds);
        var note = form.note();
        var reason = form.doseReason();
        return edit(
                id,
                item,
                form.typed(),
                form.wrong,
                htmx,
                () -> drafts.change(id, revision, item, dosage, note, reason));
    }

    @POST
    @Path("items/{item}/place")
    public RestResponse<TemplateInstance> move(
            UUID id,
            UUID item,
            @RestForm int revision,
            @RestForm String direction,
            @RestHeader("HX-Request") boolean htmx) {
        return edit(id, null, Map.of(), Map.of(), htmx, () -> drafts.reorder(id, revision, moved(id, item, direction)));
    }

    @POST
    @Path("items/{item}/removal")
    public RestResponse<TemplateInstance> remove(
            UUID id, UUID item, @RestForm int revision, @RestHeader("HX-Request") boolean htmx) {
        return edit(id, null, Map.of(), Map.of(), htmx, () -> drafts.remove(id, revision, item));
    }

    /** Kept, the builder shows it; refused, it shows what was typed where it was typed, and what is wrong with it. */
    private RestResponse<TemplateInstance> edit(
            UUID id,
            UUID item,
            Map<String, String> typed,
            Map<String, String> wrong,
            boolean htmx,
            Supplier<Program> act) {
        if (!wrong.isEmpty()) {
            return refused(id, new Slip(item, typed, wrong, ""), htmx);
        }
        try {
            act.get();
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.CONFLICT && refusal.kind() != Rejection.Kind.INVALID) {
                throw refusal;
            }
            var atFields = new HashMap<String, String>();
            refusal.violations().stream()
                    .filter(violation -> violation.pointer().startsWith(DOSAGE))
                    .forEach(violation ->
                            atFields.put(violation.pointer().substring(DOSAGE.length()), violation.message()));
            return refused(id, new Slip(item, typed, atFields, atFields.isEmpty() ? refusal.getMessage() : ""), htmx);
        }
        return htmx
                ? RestResponse.ok(Templates.builder$draft(view(id, Slip.NONE)))
                : RestResponse.seeOther(URI.create("/programs/" + id + (item == null ? "" : "#item-" + item)));
    }

    private RestResponse<TemplateInstance> refused(UUID id, Slip slip, boolean htmx) {
        var view = view(id, slip);
        return RestResponse.ResponseBuilder.<TemplateInstance>create(422)
                .entity(
                        htmx
                                ? Templates.builder$draft(view)
                                : Templates.builder(frames.current(), view, catalog.find(null)))
                .build();
    }

    private BuilderView view(UUID id, Slip slip) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var program = views.get(id);
            return BuilderView.of(program, patients.get(program.patient()).name(), frames.moments(), slip);
        });
    }

    private int revision(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> views.get(id).revision());
    }

    private Technique technique(UUID id, UUID item) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = views.get(id).items().stream()
                    .filter(one -> one.item().equals(item))
                    .findFirst()
                    .orElseThrow(Rejection::missing);
            var pin = new Technique.Pin(row.technique(), row.revision());
            var known = techniques.pinned(List.of(pin)).get(pin);
            if (known == null) {
                throw Rejection.conflict(
                        "technique-unknown", "The catalog has not told us of this exercise yet. Try again soon.");
            }
            return known;
        });
    }

    private List<UUID> moved(UUID id, UUID item, String direction) {
        var order = new ArrayList<>(QuarkusTransaction.requiringNew().call(() -> views.get(id).items().stream()
                .map(ProgramView.ItemView::item)
                .toList()));
        var from = order.indexOf(item);
        if (from < 0) {
            throw Rejection.missing();
        }
        var to = "up".equals(direction) ? Math.max(0, from - 1) : Math.min(order.size() - 1, from + 1);
        Collections.swap(order, from, to);
        return order;
    }
}

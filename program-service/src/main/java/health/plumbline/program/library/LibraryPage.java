package health.plumbline.program.library;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.catalog.CatalogSearch;
import health.plumbline.program.library.LibraryView.ForPatient;
import health.plumbline.program.screening.Precautions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;

/** The catalog to look through: found as one types, narrowed down, and looked at with a patient's conditions in mind. */
@Path("/techniques")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class LibraryPage {

    private static final int COPIES = 40;

    private final Library library;
    private final CatalogSearch copy;
    private final Patients patients;
    private final Precautions precautions;
    private final Audit audit;
    private final Frames frames;

    LibraryPage(
            Library library,
            CatalogSearch copy,
            Patients patients,
            Precautions precautions,
            Audit audit,
            Frames frames) {
        this.library = library;
        this.copy = copy;
        this.patients = patients;
        this.precautions = precautions;
        this.audit = audit;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "library")
    static class Templates {
        static native TemplateInstance page(Frame frame, LibraryView library);

        static native TemplateInstance page$found(LibraryView library);
    }

    @GET
    public TemplateInstance read(@BeanParam Asked asked, @RestHeader("HX-Request") boolean htmx) {
        var patient = asked.patient() == null ? null : patient(asked.patient(), htmx);
        var view = view(asked, patient, htmx);
        return htmx ? Templates.page$found(view) : Templates.page(frames.current(), view);
    }

    private LibraryView view(Asked asked, ForPatient patient, boolean htmx) {
        try {
            var found = library.search(asked, conditions(asked, patient));
            return LibraryView.of(asked, patient, htmx ? List.of() : library.conditions(), found);
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return LibraryView.silent(asked, patient, copy.copied(asked.q(), COPIES), refusal.getMessage());
        }
    }

    private static List<String> conditions(Asked asked, ForPatient patient) {
        var theirs = patient == null ? Stream.<String>empty() : patient.conditions().keySet().stream();
        return Stream.concat(asked.conditions().stream(), theirs).distinct().toList();
    }

    /** @param again whether this page was opened for the patient before, and only a part of it is renewed */
    private ForPatient patient(UUID id, boolean again) {
        var name = QuarkusTransaction.requiringNew().call(() -> {
            var patient = patients.get(id);
            if (!again) {
                audit.record("conditions-read", id, null);
            }
            return patient.name();
        });
        var known = precautions.of(id);
        return new ForPatient(id, name, known.labels(), known.unknown());
    }
}

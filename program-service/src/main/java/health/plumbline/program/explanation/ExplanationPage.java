package health.plumbline.program.explanation;

import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.screening.TriageAnswers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Why a screening came to its level: read in a minute, or printed on a sheet for the record or the receiving service. */
@Path("/screenings/{id}/explanation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class ExplanationPage {

    private final ExplanationClient triage;
    private final Patients patients;
    private final Frames frames;

    ExplanationPage(@RestClient ExplanationClient triage, Patients patients, Frames frames) {
        this.triage = triage;
        this.patients = patients;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "explanation")
    static class Templates {
        static native TemplateInstance page(Frame frame, ExplanationView screening);
    }

    @GET
    public TemplateInstance read(UUID id) {
        var told = TriageAnswers.ask(() -> triage.explain(id));
        var name = QuarkusTransaction.requiringNew()
                .call(() -> patients.get(told.patient()).name());
        var moments = frames.moments();
        return Templates.page(frames.current(), ExplanationView.of(told, name, moments.zone(), moments.now()));
    }
}

package health.plumbline.program.explanation;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.screening.LevelWords;
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
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The screenings of one patient, newest first, each with its explanation. */
@Path("/patients/{patient}/screenings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class HistoryPage {

    private static final int ROWS = 20;

    private final ExplanationClient triage;
    private final Patients patients;
    private final Frames frames;

    HistoryPage(@RestClient ExplanationClient triage, Patients patients, Frames frames) {
        this.triage = triage;
        this.patients = patients;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "explanation")
    static class Templates {
        static native TemplateInstance history(Frame frame, HistoryView history);
    }

    /** @param unanswered why triage cannot be asked, or empty; @param later whether this is not the first page */
    record HistoryView(
            UUID patient, String patientName, List<RowView> rows, String next, boolean later, String unanswered) {}

    record RowView(
            UUID id,
            LevelWords level,
            boolean open,
            boolean superseded,
            String begun,
            String completed,
            String validUntil) {

        static RowView of(History.Row row, ZoneId zone) {
            return new RowView(
                    row.id(),
                    LevelWords.of(row.level()),
                    "open".equals(row.status()),
                    "superseded".equals(row.status()),
                    ExplanationView.act(new Explanation.Act(row.startedAt(), row.startedBy()), zone),
                    row.completedAt() == null
                            ? ""
                            : ExplanationView.act(new Explanation.Act(row.completedAt(), row.completedBy()), zone),
                    ExplanationView.moment(row.validUntil(), zone));
        }
    }

    @GET
    public RestResponse<TemplateInstance> read(UUID patient, @RestQuery String cursor) {
        var name = QuarkusTransaction.requiringNew()
                .call(() -> patients.get(patient).name());
        var zone = frames.moments().zone();
        var from = cursor == null || cursor.isBlank() ? null : cursor;
        try {
            var told = TriageAnswers.ask(() -> TriageAnswers.known(() -> triage.history(patient, ROWS, from)));
            var rows = told.items().stream().map(row -> RowView.of(row, zone)).toList();
            return page(200, new HistoryView(patient, name, rows, told.next(), from != null, ""));
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return page(503, new HistoryView(patient, name, List.of(), null, false, refusal.getMessage()));
        }
    }

    private RestResponse<TemplateInstance> page(int status, HistoryView view) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.history(frames.current(), view))
                .build();
    }
}

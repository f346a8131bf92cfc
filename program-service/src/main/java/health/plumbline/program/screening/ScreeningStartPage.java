package health.plumbline.program.screening;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.platform.web.Moments;
import health.plumbline.program.caseload.Patient;
import health.plumbline.program.caseload.Patients;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a patient stands with screening, and where a new one is begun. Says what to do even when triage is away. */
@Path("/patients/{patient}/screening")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class ScreeningStartPage {

    private final Screenings screenings;
    private final ScreeningLinks links;
    private final Patients patients;
    private final Frames frames;
    private final ClinicDirectory clinics;

    ScreeningStartPage(
            Screenings screenings, ScreeningLinks links, Patients patients, Frames frames, ClinicDirectory clinics) {
        this.screenings = screenings;
        this.links = links;
        this.patients = patients;
        this.frames = frames;
        this.clinics = clinics;
    }

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance start(Frame frame, StartView start);
    }

    /** @param unanswered why triage cannot be asked, or empty; then the numbers to call are all there is */
    record StartView(
            UUID patient,
            String patientName,
            LevelWords level,
            UUID latest,
            boolean open,
            String completed,
            String releaseUntil,
            String validUntil,
            int reasonsMissing,
            List<String> holds,
            AtHome home,
            String unanswered,
            String emergencyNumber) {}

    /**
     * What a patient may do at home.
     *
     * @param request id of a request that may be made now, or null for a patient who cannot sign in
     * @param mail what may be sent now, or null for a patient without an e-mail address
     * @param mailed whether one was sent a moment ago
     * @param under whether the patient is answering now
     * @param answered when the patient had answered, or empty
     */
    record AtHome(UUID request, Mail mail, boolean mailed, boolean under, String answered) {

        static final AtHome NOT = new AtHome(null, null, false, false, "");
    }

    /** @param screening the one that the patient is answering, or a new one */
    record Mail(UUID id, UUID screening, String to) {}

    /** @param mailed that a mail is on its way, said once after it was asked for */
    @GET
    public RestResponse<TemplateInstance> start(UUID patient, @RestQuery boolean mailed) {
        var registered = patients.get(patient);
        try {
            return RestResponse.ok(Templates.start(frames.current(), standing(registered, mailed)));
        } catch (Rejection refusal) {
            return silent(patient, registered.name(), refusal);
        }
    }

    @POST
    @Path("request")
    public RestResponse<TemplateInstance> askPatient(UUID patient, @RestForm UUID id) {
        var registered = patients.get(patient);
        if (id == null || !registered.hasAccount()) {
            throw Rejection.missing();
        }
        try {
            screenings.askPatient(patient, id);
            return RestResponse.seeOther(URI.create("/patients/" + patient + "/screening"));
        } catch (Rejection refusal) {
            return silent(patient, registered.name(), refusal);
        }
    }

    @POST
    @Path("link")
    public RestResponse<TemplateInstance> sendLink(UUID patient, @RestForm UUID screening, @RestForm UUID mail) {
        var registered = patients.get(patient);
        if (screening == null || mail == null) {
            throw Rejection.missing();
        }
        try {
            links.send(registered, screening, mail);
            return RestResponse.seeOther(URI.create("/patients/" + patient + "/screening?mailed=true"));
        } catch (Rejection refusal) {
            return silent(patient, registered.name(), refusal);
        }
    }

    @POST
    public RestResponse<TemplateInstance> begin(UUID patient) {
        var name = patients.get(patient).name();
        try {
            return RestResponse.seeOther(
                    URI.create("/screenings/" + screenings.start(patient).id()));
        } catch (Rejection refusal) {
            return silent(patient, name, refusal);
        }
    }

    private RestResponse<TemplateInstance> silent(UUID patient, String name, Rejection refusal) {
        if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
            throw refusal;
        }
        var view = new StartView(
                patient,
                name,
                LevelWords.of(null),
                null,
                false,
                "",
                "",
                "",
                0,
                List.of(),
                AtHome.NOT,
                refusal.getMessage(),
                clinics.current().emergencyNumber());
        return RestResponse.status(RestResponse.Status.SERVICE_UNAVAILABLE, Templates.start(frames.current(), view));
    }

    private StartView standing(Patient patient, boolean mailed) {
        var standing = screenings.standing(patient.id());
        var latest = standing.screening();
        var moments = frames.moments();
        var complete = latest != null && "complete".equals(latest.status());
        return new StartView(
                patient.id(),
                patient.name(),
                LevelWords.of(complete ? latest.level() : null),
                latest == null ? null : latest.id(),
                latest != null && "open".equals(latest.status()),
                latest == null || latest.completedAt() == null ? "" : moments.dayAndTime(latest.completedAt()),
                latest == null || latest.releaseUntil() == null ? "" : moments.dayAndTime(latest.releaseUntil()),
                latest == null || latest.validUntil() == null ? "" : moments.dayAndTime(latest.validUntil()),
                latest == null ? 0 : latest.rationalesMissing().size(),
                standing.holds().stream().map(ScreeningClient.Hold::explanation).toList(),
                atHome(patient, latest, mailed, moments),
                "",
                clinics.current().emergencyNumber());
    }

    private static AtHome atHome(Patient patient, ScreeningClient.Latest latest, boolean mailed, Moments moments) {
        var answered = latest == null || latest.handedOverAt() == null ? "" : moments.dayAndTime(latest.handedOverAt());
        var under = latest != null && latest.withPatient();
        var mail = patient.hasEmail()
                ? new Mail(UUID.randomUUID(), under ? latest.id() : UUID.randomUUID(), patient.email())
                : null;
        return new AtHome(patient.hasAccount() ? UUID.randomUUID() : null, mail, mailed && under, under, answered);
    }
}

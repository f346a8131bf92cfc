package health.plumbline.program.caseload;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The form that registers a patient. */
@Path("/patients/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class NewPatientPage {

    private static final Map<String, String> WORDS = Map.of(
            "name", "Write the name, in at most 200 characters.",
            "email", "Write an e-mail address like pat@mail.example; the invitation is sent there.",
            "bornOn", "Write a date in the past, like 1961-04-30.",
            "problem", "Use at most 200 characters.");

    private final PatientResource patients;
    private final Validator validator;
    private final Frames frames;

    NewPatientPage(PatientResource patients, Validator validator, Frames frames) {
        this.patients = patients;
        this.validator = validator;
        this.frames = frames;
    }

    /** What was typed, and what is wrong with it by the name of the field. */
    record FormView(UUID id, String name, String email, String bornOn, String problem, Map<String, String> wrong) {

        public String wrongWith(String field) {
            return wrong.get(field);
        }
    }

    @CheckedTemplate(basePath = "caseload")
    static class Templates {
        static native TemplateInstance form(Frame frame, FormView form);
    }

    /** The id is made here, so that a form sent twice registers once. */
    @GET
    public TemplateInstance form() {
        return Templates.form(frames.current(), new FormView(UUID.randomUUID(), "", "", "", "", Map.of()));
    }

    @POST
    public RestResponse<TemplateInstance> register(
            @RestForm UUID id,
            @RestForm String name,
            @RestForm String email,
            @RestForm String bornOn,
            @RestForm String problem) {
        var wrong = new HashMap<String, String>();
        var registration = new PatientResource.Registration(
                id,
                text(name),
                text(email),
                date(bornOn, wrong),
                problem == null || problem.isBlank() ? null : problem.strip());
        validator.validate(registration).forEach(violation -> {
            var field = violation.getPropertyPath().toString();
            wrong.put(field, WORDS.getOrDefault(field, violation.getMessage()));
        });
        if (wrong.isEmpty()) {
            var registered = patients.register(registration).getEntity();
            return RestResponse.seeOther(URI.create("/patients/" + registered.id()));
        }
        return RestResponse.ResponseBuilder.<TemplateInstance>create(422)
                .entity(Templates.form(
                        frames.current(),
                        new FormView(id, text(name), text(email), text(bornOn), text(problem), Map.copyOf(wrong))))
                .build();
    }

    private static LocalDate date(String text, Map<String, String> wrong) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            wrong.put("bornOn", WORDS.get("bornOn"));
            return null;
        }
    }
}

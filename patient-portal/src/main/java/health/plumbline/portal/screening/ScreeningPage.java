package health.plumbline.portal.screening;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.portal.screening.TopicPages.Where;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The clinic's questions to the signed-in patient. */
@Path("/screening")
@RolesAllowed("patient")
@Produces(MediaType.TEXT_HTML)
class ScreeningPage {

    private static final Where HERE = new Where("/screening", "/", "/api/screening/answers", false);

    @Inject
    TopicPages pages;

    @Inject
    SignedInRespondent patient;

    @Inject
    ClinicDirectory clinics;

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance nothing(ClinicSettings clinic);
    }

    @GET
    public RestResponse<?> resume() {
        return asked(() -> pages.resume(patient, HERE));
    }

    @GET
    @Path("{number: [0-9]{1,2}}")
    public RestResponse<?> topic(@RestPath int number) {
        return asked(() -> pages.topic(patient, HERE, number));
    }

    @POST
    @Path("{number: [0-9]{1,2}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<?> keep(@RestPath int number, MultivaluedMap<String, String> form) {
        return asked(() -> pages.keep(patient, HERE, number, form));
    }

    @GET
    @Path("end")
    public RestResponse<?> end() {
        return asked(() -> pages.end(patient, HERE));
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<?> complete() {
        return asked(() -> pages.complete(patient, HERE));
    }

    /** Superseded or out of force since: whatever was asked is not asked any more. */
    private RestResponse<?> asked(Supplier<RestResponse<?>> page) {
        try {
            return page.get();
        } catch (Rejection refusal) {
            return switch (refusal.kind()) {
                case MISSING, CONFLICT -> {
                    patient.nothingToAnswer();
                    yield RestResponse.ok(Templates.nothing(clinics.current()));
                }
                default -> throw refusal;
            };
        }
    }
}

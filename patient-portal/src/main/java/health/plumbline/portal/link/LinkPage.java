package health.plumbline.portal.link;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.portal.screening.CallNow;
import health.plumbline.portal.screening.Respondent;
import health.plumbline.portal.screening.TopicPages;
import health.plumbline.portal.screening.TopicPages.Where;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * Where the link in a mail leads: the clinic's questions, without an account. Open to everybody: the secret in the address
 * is what lets in. It stays in the address, not in a cookie: two people may answer on one phone.
 */
@Path("/questions/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class LinkPage {

    static final String PATH = "/questions/";

    @Inject
    LinkDoor door;

    @Inject
    TopicPages pages;

    @Inject
    ClinicDirectory clinics;

    @CheckedTemplate(basePath = "link")
    static class Templates {
        static native TemplateInstance begin(String next, boolean begun, CallNow emergency, ClinicSettings clinic);

        static native TemplateInstance dead();
    }

    @GET
    public RestResponse<?> begin(String secret) {
        return opened(
                secret,
                (who, where) -> pages.answered(where, false, () -> {
                    var screening = who.read();
                    var clinic = clinics.current();
                    var begun = screening.topics().stream()
                            .flatMap(topic -> topic.items().stream())
                            .anyMatch(item -> item.answered());
                    return RestResponse.ok(Templates.begin(
                            TopicPages.nextOpen(screening, where),
                            begun,
                            CallNow.of(screening.emergency(), clinic),
                            clinic));
                }));
    }

    @GET
    @Path("{number: [0-9]{1,2}}")
    public RestResponse<?> topic(String secret, @RestPath int number) {
        return opened(secret, (who, where) -> pages.topic(who, where, number));
    }

    @POST
    @Path("{number: [0-9]{1,2}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<?> keep(String secret, @RestPath int number, MultivaluedMap<String, String> form) {
        return opened(secret, (who, where) -> pages.keep(who, where, number, form));
    }

    @GET
    @Path("end")
    public RestResponse<?> end(String secret) {
        return opened(secret, pages::end);
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<?> complete(String secret) {
        return opened(secret, pages::complete);
    }

    /** A link that is unknown, used, replaced, expired or another clinic's gets one and the same page. */
    private RestResponse<?> opened(String secret, BiFunction<Respondent, Where, RestResponse<?>> page) {
        var at = PATH + secret;
        try {
            return door.open(secret, who -> page.apply(who, new Where(at, at, at + "/answers", true)));
        } catch (Rejection refusal) {
            return switch (refusal.kind()) {
                case MISSING, CONFLICT -> RestResponse.status(Status.NOT_FOUND, Templates.dead());
                default -> throw refusal;
            };
        }
    }
}

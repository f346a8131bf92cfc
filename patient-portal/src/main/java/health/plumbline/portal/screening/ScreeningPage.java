package health.plumbline.portal.screening;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.platform.problem.Rejection;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The clinic's questions, one topic to a page, as plain forms; resumed where they were left. */
@Path("/screening")
@RolesAllowed("patient")
@Produces(MediaType.TEXT_HTML)
class ScreeningPage {

    private static final String BACK = "back";

    @Inject
    KeepTopic keep;

    @Inject
    ClinicDirectory clinics;

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance topic(TopicView topic, ClinicSettings clinic);

        static native TemplateInstance end(List<Line> topics, int open, CallNow emergency, ClinicSettings clinic);

        static native TemplateInstance thanks(CallNow emergency, ClinicSettings clinic);

        static native TemplateInstance nothing(ClinicSettings clinic);

        static native TemplateInstance silent(ClinicSettings clinic, boolean unsent);
    }

    /** A topic in the list at the end. */
    record Line(int number, String label, boolean done) {}

    /** Where there is something to answer. */
    @GET
    public RestResponse<?> resume() {
        return answered(false, () -> to(nextOpen(keep.read())));
    }

    @GET
    @Path("{number: [0-9]{1,2}}")
    public RestResponse<?> topic(@RestPath int number) {
        return answered(false, () -> {
            var screening = keep.read();
            return RestResponse.ok(page(screening, place(screening, number), TopicAnswers.NONE, Map.of(), false));
        });
    }

    @POST
    @Path("{number: [0-9]{1,2}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<?> keep(@RestPath int number, MultivaluedMap<String, String> form) {
        return answered(true, () -> {
            var before = keep.read();
            var topic = before.topics().get(place(before, number));
            var given = TopicAnswers.of(form);
            var kept = keep.all(before, topic, given);
            var place = placeOf(kept.screening(), topic.topic());
            if (BACK.equals(form.getFirst("go"))) {
                return to(place == 0 ? "/" : "/screening/" + place);
            }
            var done = kept.screening().topics().get(place).done();
            return done && kept.wrong().isEmpty()
                    ? to(after(kept.screening(), place))
                    : RestResponse.status(Status.BAD_REQUEST, page(kept.screening(), place, given, kept.wrong(), true));
        });
    }

    @GET
    @Path("end")
    public RestResponse<?> end() {
        return answered(false, () -> {
            var screening = keep.read();
            var lines = IntStream.range(0, screening.topics().size())
                    .mapToObj(place -> new Line(
                            place + 1,
                            screening.topics().get(place).label(),
                            screening.topics().get(place).done()))
                    .toList();
            var open = lines.stream()
                    .filter(line -> !line.done())
                    .findFirst()
                    .map(Line::number)
                    .orElse(0);
            var clinic = clinics.current();
            return RestResponse.ok(Templates.end(lines, open, CallNow.of(screening.emergency(), clinic), clinic));
        });
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<?> complete() {
        return answered(true, () -> {
            try {
                var clinic = clinics.current();
                return RestResponse.ok(
                        Templates.thanks(CallNow.of(keep.complete().emergency(), clinic), clinic));
            } catch (Rejection refused) {
                if (refused.code().equals("screening-incomplete")) {
                    return to("/screening/end");
                }
                throw refused;
            }
        });
    }

    /** Says kindly that there is nothing to answer, or that triage does not answer. */
    private RestResponse<?> answered(boolean sent, Supplier<RestResponse<?>> page) {
        try {
            return page.get();
        } catch (Rejection refusal) {
            return switch (refusal.kind()) {
                case UNAVAILABLE ->
                    RestResponse.status(Status.SERVICE_UNAVAILABLE, Templates.silent(clinics.current(), sent));
                // Superseded or out of force since: whatever was asked is not asked any more.
                case MISSING, CONFLICT -> {
                    keep.nothingToAnswer();
                    yield RestResponse.ok(Templates.nothing(clinics.current()));
                }
                default -> throw refusal;
            };
        }
    }

    private TemplateInstance page(
            OwnScreening screening, int place, TopicAnswers given, Map<String, String> wrong, boolean incomplete) {
        var clinic = clinics.current();
        return Templates.topic(TopicView.of(screening, place, given, wrong, incomplete, clinic), clinic);
    }

    /** A number that is none leads to the first or the last topic: topics come and go with the answers. */
    private static int place(OwnScreening screening, int number) {
        return Math.min(Math.max(number, 1), screening.topics().size()) - 1;
    }

    private static int placeOf(OwnScreening screening, String topic) {
        return IntStream.range(0, screening.topics().size())
                .filter(place -> screening.topics().get(place).topic().equals(topic))
                .findFirst()
                .orElse(0);
    }

    private static String after(OwnScreening screening, int place) {
        return place + 1 < screening.topics().size() ? "/screening/" + (place + 2) : "/screening/end";
    }

    private static String nextOpen(OwnScreening screening) {
        return IntStream.range(0, screening.topics().size())
                .filter(place -> !screening.topics().get(place).done())
                .mapToObj(place -> "/screening/" + (place + 1))
                .findFirst()
                .orElse("/screening/end");
    }

    private static RestResponse<?> to(String path) {
        return RestResponse.seeOther(URI.create(path));
    }
}

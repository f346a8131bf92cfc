package health.plumbline.portal.screening;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.platform.problem.Rejection;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * The clinic's questions, one topic to a page, as plain forms; resumed where they were left. Alike for all who answer. What
 * triage refuses is left to the page; that it does not answer is said here.
 */
@ApplicationScoped
public class TopicPages {

    private static final String BACK = "back";

    @Inject
    ClinicDirectory clinics;

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance topic(TopicView topic, Where where, ClinicSettings clinic);

        static native TemplateInstance end(
                List<Line> topics, int open, CallNow emergency, Where where, ClinicSettings clinic);

        static native TemplateInstance thanks(CallNow emergency, Where where, ClinicSettings clinic);

        static native TemplateInstance silent(Where where, ClinicSettings clinic, boolean unsent);
    }

    /**
     * Where the pages of somebody's questions are.
     *
     * @param at with what their addresses begin
     * @param away where one goes who stops for now
     * @param answers with what the addresses begin at which each answer is kept the moment it is given
     * @param guest whether there is no account, and so no other page to go to
     */
    public record Where(String at, String away, String answers, boolean guest) {}

    /** A topic in the list at the end. */
    record Line(int number, String label, boolean done) {}

    /** Where there is something to answer. */
    public static String nextOpen(OwnScreening screening, Where where) {
        return IntStream.range(0, screening.topics().size())
                .filter(place -> !screening.topics().get(place).done())
                .mapToObj(place -> where.at() + "/" + (place + 1))
                .findFirst()
                .orElse(where.at() + "/end");
    }

    public RestResponse<?> resume(Respondent who, Where where) {
        return answered(where, false, () -> to(nextOpen(who.read(), where)));
    }

    public RestResponse<?> topic(Respondent who, Where where, int number) {
        return answered(where, false, () -> {
            var screening = who.read();
            return RestResponse.ok(
                    page(screening, where, place(screening, number), TopicAnswers.NONE, Map.of(), false));
        });
    }

    public RestResponse<?> keep(Respondent who, Where where, int number, MultivaluedMap<String, String> form) {
        return answered(where, true, () -> {
            var before = who.read();
            var topic = before.topics().get(place(before, number));
            var given = TopicAnswers.of(form);
            var kept = KeepTopic.all(who, before, topic, given);
            var place = placeOf(kept.screening(), topic.topic());
            if (BACK.equals(form.getFirst("go"))) {
                return to(place == 0 ? where.away() : where.at() + "/" + place);
            }
            var done = kept.screening().topics().get(place).done();
            return done && kept.wrong().isEmpty()
                    ? to(after(kept.screening(), where, place))
                    : RestResponse.status(
                            Status.BAD_REQUEST, page(kept.screening(), where, place, given, kept.wrong(), true));
        });
    }

    public RestResponse<?> end(Respondent who, Where where) {
        return answered(where, false, () -> {
            var screening = who.read();
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
            return RestResponse.ok(
                    Templates.end(lines, open, CallNow.of(screening.emergency(), clinic), where, clinic));
        });
    }

    public RestResponse<?> complete(Respondent who, Where where) {
        return answered(where, true, () -> {
            try {
                var clinic = clinics.current();
                return RestResponse.ok(
                        Templates.thanks(CallNow.of(who.complete().emergency(), clinic), where, clinic));
            } catch (Rejection refused) {
                if (refused.code().equals("screening-incomplete")) {
                    return to(where.at() + "/end");
                }
                throw refused;
            }
        });
    }

    /** For another page of theirs: says kindly that triage does not answer. */
    public RestResponse<?> answered(Where where, boolean sent, Supplier<RestResponse<?>> page) {
        try {
            return page.get();
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return RestResponse.status(Status.SERVICE_UNAVAILABLE, Templates.silent(where, clinics.current(), sent));
        }
    }

    private TemplateInstance page(
            OwnScreening screening,
            Where where,
            int place,
            TopicAnswers given,
            Map<String, String> wrong,
            boolean incomplete) {
        var clinic = clinics.current();
        return Templates.topic(TopicView.of(screening, place, given, wrong, incomplete, clinic), where, clinic);
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

    private static String after(OwnScreening screening, Where where, int place) {
        return where.at() + (place + 1 < screening.topics().size() ? "/" + (place + 2) : "/end");
    }

    private static RestResponse<?> to(String path) {
        return RestResponse.seeOther(URI.create(path));
    }
}

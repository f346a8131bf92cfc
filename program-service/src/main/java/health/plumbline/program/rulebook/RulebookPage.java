package health.plumbline.program.rulebook;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.rulebook.RulebookView.Asked;
import health.plumbline.program.screening.TriageAnswers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The red-flag rules in force: found as one types, narrowed down by level and body region, each open to its sources. */
@Path("/red-flags")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinician")
@Blocking
class RulebookPage {

    private static final int ROWS = 30;
    private static final int LONGEST = 100;

    private final RulebookClient triage;
    private final Frames frames;

    RulebookPage(@RestClient RulebookClient triage, Frames frames) {
        this.triage = triage;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "rulebook")
    static class Templates {
        static native TemplateInstance page(Frame frame, RulebookView book);

        static native TemplateInstance page$rules(RulebookView book);
    }

    @GET
    public RestResponse<TemplateInstance> read(
            @RestQuery String q,
            @RestQuery String level,
            @RestQuery String region,
            @RestQuery String cursor,
            @RestHeader("HX-Request") boolean htmx) {
        var asked = new Asked(text(q), text(level), text(region), text(cursor));
        try {
            var book = TriageAnswers.ask(() -> RulebookView.of(asked, triage.inForce(), rules(asked), editions(htmx)));
            return answer(200, book, htmx);
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return answer(htmx ? 200 : 503, RulebookView.silent(asked, refusal.getMessage()), htmx);
        }
    }

    private RulebookClient.Page rules(Asked asked) {
        return triage.rules(
                asked.q(), asked.region(), asked.level(), ROWS, asked.cursor().isEmpty() ? null : asked.cursor());
    }

    /** They stand on the page, not in the part of it that a search renews. */
    private List<EditionView> editions(boolean htmx) {
        return htmx ? List.of() : EditionView.all(triage.editions(), frames.moments());
    }

    private RestResponse<TemplateInstance> answer(int status, RulebookView book, boolean htmx) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(htmx ? Templates.page$rules(book) : Templates.page(frames.current(), book))
                .build();
    }

    private static String text(String sent) {
        var words = sent == null ? "" : sent.strip();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}

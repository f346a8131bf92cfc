package health.plumbline.program.policy;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.policy.PolicyClient.Rules;
import health.plumbline.program.policy.PolicyClient.Wanted;
import health.plumbline.program.screening.TriageAnswers;
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
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks once before a clinic's own rule is removed. */
@Path("/clinic/rules/{rule}/removal")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinic-admin")
@Blocking
class OwnRuleRemovalPage {

    private final PolicyClient triage;
    private final Frames frames;

    OwnRuleRemovalPage(@RestClient PolicyClient triage, Frames frames) {
        this.triage = triage;
        this.frames = frames;
    }

    /** @param number of the version that is shown; @param wrong why it was not removed, or empty */
    record Question(OwnRule rule, int number, String wrong) {}

    @CheckedTemplate(basePath = "policy")
    static class Templates {
        static native TemplateInstance removal(Frame frame, Question question);
    }

    @GET
    public RestResponse<TemplateInstance> ask(String rule) {
        return ask(200, TriageAnswers.ask(triage::rules), rule, "");
    }

    @POST
    public RestResponse<TemplateInstance> remove(String rule, @RestForm int number) {
        var rules = TriageAnswers.ask(triage::rules);
        var removed = rules.rule(rule).orElseThrow(Rejection::missing);
        var others =
                rules.rules().stream().filter(other -> !other.equals(removed)).toList();
        try {
            TriageAnswers.ask(() -> triage.keep(new Wanted(number, others)));
            return RestResponse.seeOther(URI.create("/clinic?kept=rules"));
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.CONFLICT && refusal.kind() != Rejection.Kind.INVALID) {
                throw refusal;
            }
            return ask(422, TriageAnswers.ask(triage::rules), rule, refusal.getMessage());
        }
    }

    private RestResponse<TemplateInstance> ask(int status, Rules rules, String rule, String wrong) {
        var shown = rules.rule(rule).orElseThrow(Rejection::missing);
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.removal(
                        frames.current(), new Question(OwnRule.of(shown, rules), rules.number(), wrong)))
                .build();
    }
}

package health.plumbline.program.policy;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.policy.PolicyClient.Rule;
import health.plumbline.program.policy.PolicyClient.Rules;
import health.plumbline.program.policy.PolicyClient.Wanted;
import health.plumbline.program.screening.TriageAnswers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The form of a clinic's own red-flag rule: a new one, or one that is changed. Nothing that was typed is lost. */
@Path("/clinic/rules")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("clinic-admin")
@Blocking
class OwnRulePage {

    private final PolicyClient triage;
    private final Frames frames;

    OwnRulePage(@RestClient PolicyClient triage, Frames frames) {
        this.triage = triage;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "policy")
    static class Templates {
        static native TemplateInstance rule(Frame frame, OwnRuleView rule);

        static native TemplateInstance rule$condition(OwnRuleView rule);
    }

    @GET
    @Path("new")
    public RestResponse<TemplateInstance> add() {
        var rules = TriageAnswers.ask(triage::rules);
        return answer(200, OwnRuleView.of(OwnRuleForm.empty(rules), rules, null, false), false);
    }

    @GET
    @Path("{rule}")
    public RestResponse<TemplateInstance> change(String rule) {
        var rules = TriageAnswers.ask(triage::rules);
        var existing = rules.rule(rule).orElseThrow(Rejection::missing);
        return answer(200, OwnRuleView.of(OwnRuleForm.of(existing, rules), rules, existing, false), false);
    }

    @POST
    @Path("new")
    public RestResponse<TemplateInstance> keepNew(@BeanParam OwnRuleForm form, @RestHeader("HX-Request") boolean htmx) {
        return receive(form, "", htmx);
    }

    @POST
    @Path("{rule}")
    public RestResponse<TemplateInstance> keep(
            String rule, @BeanParam OwnRuleForm form, @RestHeader("HX-Request") boolean htmx) {
        form.id = rule;
        return receive(form, rule, htmx);
    }

    /** @param name of the rule that is changed, or empty for a new one */
    private RestResponse<TemplateInstance> receive(OwnRuleForm form, String name, boolean htmx) {
        try {
            var rules = TriageAnswers.ask(triage::rules);
            var existing = rules.rule(name).orElse(null);
            if (!name.isEmpty() && existing == null && form.number() == rules.number()) {
                throw Rejection.missing();
            }
            return switch (text(form.act)) {
                case "answers", "find" -> answer(200, OwnRuleView.of(form, rules, existing, false), htmx);
                case "compose" -> {
                    form.compose(rules);
                    yield answer(
                            form.wrong().isEmpty() ? 200 : 422, OwnRuleView.of(form, rules, existing, false), htmx);
                }
                default -> keep(form, rules, name, existing);
            };
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return answer(503, OwnRuleView.silent(form, name, refusal.getMessage()), htmx);
        }
    }

    private RestResponse<TemplateInstance> keep(OwnRuleForm form, Rules rules, String name, Rule existing) {
        var rule = form.read(rules);
        form.mustBeFree(name.isEmpty() && rules.rule(rule.id()).isPresent());
        if (!form.wrong().isEmpty()) {
            return answer(422, OwnRuleView.of(form, rules, existing, false), false);
        }
        var all = new ArrayList<>(rules.rules());
        var place = existing == null ? all.size() : all.indexOf(existing);
        if (existing == null) {
            all.add(rule);
        } else {
            all.set(place, rule);
        }
        try {
            TriageAnswers.ask(() -> triage.keep(new Wanted(form.number(), all)));
            return RestResponse.seeOther(URI.create("/clinic?kept=rules"));
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.CONFLICT && refusal.kind() != Rejection.Kind.INVALID) {
                throw refusal;
            }
            form.refused(refusal, place);
            return answer(422, again(form, name, refusal.kind() == Rejection.Kind.CONFLICT), false);
        }
    }

    /** @param changed whether somebody else has kept rules meanwhile: they are shown, and may then be kept over */
    private OwnRuleView again(OwnRuleForm form, String name, boolean changed) {
        var rules = TriageAnswers.ask(triage::rules);
        var existing = rules.rule(name).orElse(null);
        if (changed) {
            form.overtaken(rules, !name.isEmpty() && existing == null);
        }
        return OwnRuleView.of(form, rules, existing, changed);
    }

    private RestResponse<TemplateInstance> answer(int status, OwnRuleView rule, boolean htmx) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(htmx ? Templates.rule$condition(rule) : Templates.rule(frames.current(), rule))
                .build();
    }
}

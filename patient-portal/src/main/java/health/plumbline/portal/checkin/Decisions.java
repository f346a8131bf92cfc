package health.plumbline.portal.checkin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.portal.checkin.Decision.Panel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What follows from a check-in: triage's decision, or the {@link StricterRules} if triage gives none that makes sense. */
@ApplicationScoped
public class Decisions {

    private static final Logger LOG = Logger.getLogger(Decisions.class);
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    @Inject
    Triage triage;

    @Inject
    ObjectMapper json;

    /** Which check-in is decided. */
    public record Asked(UUID checkIn, UUID session, UUID program, String painMode) {}

    public Decision before(Asked asked, BeforeAnswers answers) {
        var decision = decide(asked, "before", answers(answers), () -> StricterRules.before(answers));
        return answers.anyDanger() ? decision.withDanger(answers.body() == YesNo.YES ? Panel.B : Panel.A) : decision;
    }

    /** @param stopped the gravest reason for which a technique was stopped in the session, or null */
    public Decision after(Asked asked, BeforeAnswers before, AfterAnswers after, StopReason stopped) {
        var answers = answers(before);
        answers.putAll(answers(after));
        if (stopped != null) {
            answers.put("stop_button", stopped.key());
        }
        var decision = decide(asked, "after", answers, () -> StricterRules.after(before, after, stopped));
        return after.anyDanger() ? decision.withDanger(Panel.A) : decision;
    }

    private Decision decide(Asked asked, String phase, Map<String, Object> answers, Supplier<Decision> own) {
        try {
            return sensible(triage.ask(new TriageCheckIns.Asked(
                    asked.checkIn(), asked.session(), asked.program(), phase, asked.painMode(), answers)));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Triage gave no decision on check-in %s: %s",
                    asked.checkIn(), e.getClass().getName());
            return own.get();
        }
    }

    private Map<String, Object> answers(Object answers) {
        return new LinkedHashMap<>(json.convertValue(answers, ANSWERS));
    }

    /** An answer with a gap or a word nobody knows is none. */
    private static Decision sensible(TriageCheckIns.Answer answer) {
        if (answer == null
                || blank(answer.rule())
                || blank(answer.advice())
                || answer.proceed() == null
                || answer.hold() == null
                || answer.does() == null
                || answer.does().stream().anyMatch(Decisions::blank)
                || !Decision.ALERTS.contains(String.valueOf(answer.alert()))) {
            throw new IllegalArgumentException("An answer of triage that makes no sense");
        }
        var panel = answer.panel() == null ? null : Panel.valueOf(answer.panel());
        var stays = answer.hold() || panel != null;
        return new Decision(
                answer.rule(),
                List.copyOf(answer.does()),
                answer.alert(),
                answer.advice(),
                panel,
                answer.proceed() && !stays,
                stays,
                "triage");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

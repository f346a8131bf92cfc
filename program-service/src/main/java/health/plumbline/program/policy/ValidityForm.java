package health.plumbline.program.policy;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.form.FormCheck;
import health.plumbline.program.policy.PolicyClient.Limits;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** For how many days screenings shall count, as it was written into the form. */
public class ValidityForm {

    @RestForm
    String releaseEarly;

    @RestForm
    String releaseLater;

    @RestForm
    String runningShort;

    @RestForm
    String runningLong;

    private final FormCheck check = new FormCheck();

    static ValidityForm of(Limits limits) {
        var form = new ValidityForm();
        form.releaseEarly = String.valueOf(limits.releaseEarly());
        form.releaseLater = String.valueOf(limits.releaseLater());
        form.runningShort = String.valueOf(limits.runningShort());
        form.runningLong = String.valueOf(limits.runningLong());
        return form;
    }

    Map<String, String> wrong() {
        return check.wrong();
    }

    /** As triage takes it; what is no number of days is in {@link #wrong}. How many are allowed triage says. */
    Limits read() {
        return new Limits(
                days(releaseEarly, "releaseEarly"),
                days(releaseLater, "releaseLater"),
                days(runningShort, "runningShort"),
                days(runningLong, "runningLong"));
    }

    /** Puts a refusal of triage beside the fields it speaks of. */
    void refused(Rejection refusal) {
        refusal.violations().forEach(part -> wrong().put(part.pointer().replace("/", ""), part.message()));
        wrong().put("form", refusal.getMessage());
    }

    private int days(String sent, String field) {
        var right = text(sent).matches("-?[0-9]{1,6}");
        check.must(right, field, "Write a whole number of days.");
        return right ? Integer.parseInt(text(sent)) : 0;
    }
}

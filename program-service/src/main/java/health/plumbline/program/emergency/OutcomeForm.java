package health.plumbline.program.emergency;

import static health.plumbline.program.form.FormCheck.id;
import static health.plumbline.program.form.FormCheck.text;
import static health.plumbline.program.form.FormCheck.within;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.form.FormCheck;
import health.plumbline.program.form.ToldTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The outcome of an emergency as it was written into the form. */
public class OutcomeForm {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;

    @RestForm
    String id;

    @RestForm
    String service;

    @RestForm
    String assessedAt;

    @RestForm
    String outcome;

    @RestForm
    String plan;

    private final FormCheck check = new FormCheck();

    /** An empty one to begin with. */
    static OutcomeForm empty() {
        var form = new OutcomeForm();
        form.id = UUID.randomUUID().toString();
        return form;
    }

    Map<String, String> wrong() {
        return check.wrong();
    }

    /** As triage takes it; what is missing or cannot be is in {@link #wrong}. */
    EmergencyClient.NewOutcome read(ZoneId zone, Instant now) {
        var at = ToldTime.read(assessedAt, zone, now);
        check.must(within(service, 1, LONGEST_NAME), "service", "Write which service received the patient.");
        check.must(at.isPresent(), "assessedAt", "Give the day and time of the assessment.");
        check.must(at.isEmpty() || !at.get().isAfter(now), "assessedAt", "This time has not come yet.");
        check.must(
                within(outcome, SHORTEST, LONGEST),
                "outcome",
                "Write what was found, in at least %d characters; these are %d."
                        .formatted(SHORTEST, text(outcome).length()));
        check.must(within(plan, 1, LONGEST), "plan", "Write what is to be done.");
        return new EmergencyClient.NewOutcome(id(id), text(service), at.orElse(null), text(outcome), text(plan));
    }

    /** Puts a refusal of triage beside the field it speaks of. */
    void refused(Rejection refusal) {
        check.wrong().put(refusal.code().equals("outcome-untimely") ? "assessedAt" : "form", refusal.getMessage());
    }
}

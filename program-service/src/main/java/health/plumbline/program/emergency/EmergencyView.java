package health.plumbline.program.emergency;

import health.plumbline.platform.web.Moments;
import health.plumbline.program.form.FormCheck;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What stands in the way since an emergency, and what is written down of it.
 *
 * @param stands whether one stands
 * @param unanswered why triage cannot be asked, or empty
 * @param form what was typed, or an empty form; wrong, what is wrong with it by field
 */
record EmergencyView(
        UUID patient,
        String patientName,
        boolean stands,
        String since,
        UUID screening,
        String rules,
        List<NeedView> needs,
        OutcomeView outcome,
        boolean wantsSignature,
        boolean mine,
        FormView form,
        Map<String, String> wrong,
        String unanswered) {

    record NeedView(String words, boolean open) {}

    /** @param signed by whom and when it was counter-signed, or empty */
    record OutcomeView(
            UUID id, String service, String assessed, String outcome, String plan, String recorded, String signed) {}

    record FormView(String id, String service, String assessedAt, String outcome, String plan) {}

    static EmergencyView none(UUID patient, String name, String unanswered) {
        return new EmergencyView(
                patient,
                name,
                false,
                "",
                null,
                "",
                List.of(),
                null,
                false,
                false,
                form(OutcomeForm.empty()),
                Map.of(),
                unanswered);
    }

    /** @param me the account that is signed in; names, of accounts */
    static EmergencyView of(
            UUID patient,
            String name,
            EmergencyClient.Emergency emergency,
            OutcomeForm form,
            String me,
            Moments moments,
            UnaryOperator<String> names) {
        var outcome = emergency.outcome();
        return new EmergencyView(
                patient,
                name,
                true,
                moments.dayAndTime(emergency.since()),
                emergency.screening(),
                String.join(", ", emergency.rules()),
                List.of(
                        new NeedView(
                                "The outcome from the receiving service is recorded",
                                emergency.needs().contains("outcome")),
                        new NeedView(
                                "A second clinician counter-signs it",
                                outcome == null || emergency.needs().contains("counter-signature")),
                        new NeedView(
                                "A whole new screening comes out below emergency",
                                emergency.needs().contains("screening"))),
                outcome == null ? null : outcome(outcome, moments, names),
                outcome != null && emergency.needs().contains("counter-signature"),
                outcome != null && me.equals(outcome.recordedBy()),
                form(form),
                form.wrong(),
                "");
    }

    private static FormView form(OutcomeForm form) {
        return new FormView(
                FormCheck.text(form.id),
                FormCheck.text(form.service),
                FormCheck.text(form.assessedAt),
                FormCheck.text(form.outcome),
                FormCheck.text(form.plan));
    }

    private static OutcomeView outcome(EmergencyClient.Outcome outcome, Moments moments, UnaryOperator<String> names) {
        return new OutcomeView(
                outcome.id(),
                outcome.service(),
                moments.dayAndTime(outcome.assessedAt()),
                outcome.outcome(),
                outcome.plan(),
                moments.dayAndTime(outcome.recordedAt()) + " by " + names.apply(outcome.recordedBy()),
                outcome.counterSignedBy() == null
                        ? ""
                        : moments.dayAndTime(outcome.counterSignedAt()) + " by "
                                + names.apply(outcome.counterSignedBy()));
    }
}

package health.plumbline.program.policy;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.web.Moments;
import health.plumbline.program.policy.PolicyClient.Limits;
import health.plumbline.program.policy.PolicyClient.Rules;
import java.util.List;
import java.util.Map;

/**
 * The clinic's settings as their page shows them.
 *
 * @param mayChange whether the reader administers the clinic
 * @param core the core's rules that the clinic's own add to; null while triage does not answer
 * @param since when the clinic's own rules were last changed, or empty
 * @param selfCare whether screenings tell who could begin without a clinician
 * @param kept what has just been kept, in a sentence, or empty
 * @param unanswered why there is nothing to see, or empty
 */
record ClinicView(
        boolean mayChange,
        List<LimitView> limits,
        String core,
        int number,
        String since,
        List<OwnRule> rules,
        boolean selfCare,
        String kept,
        Map<String, String> wrong,
        String unanswered) {

    private static final Map<String, String> KEPT = Map.of(
            "times", "The times count for screenings completed from now on.",
            "rules", "The rules count for screenings begun from now on.",
            "self-care", "Screenings are shown accordingly from now on.");

    /** @param most what the core allows, in days; null while triage does not answer */
    record LimitView(String name, String label, String meaning, String days, Integer most, String wrong) {}

    static ClinicView of(
            boolean mayChange,
            ValidityForm form,
            Limits core,
            Rules rules,
            boolean selfCare,
            Moments moments,
            String kept) {
        return new ClinicView(
                mayChange,
                limits(form, core),
                rules.core(),
                rules.number(),
                rules.publishedAt() == null ? "" : moments.dayAndTime(rules.publishedAt()),
                rules.rules().stream().map(rule -> OwnRule.of(rule, rules)).toList(),
                selfCare,
                KEPT.getOrDefault(text(kept), ""),
                form.wrong(),
                "");
    }

    /** With what was typed, if anything was. */
    static ClinicView silent(boolean mayChange, ValidityForm form, String why) {
        return new ClinicView(
                mayChange,
                form == null ? List.of() : limits(form, null),
                null,
                0,
                "",
                List.of(),
                false,
                "",
                form == null ? Map.of() : form.wrong(),
                why);
    }

    private static List<LimitView> limits(ValidityForm form, Limits core) {
        return List.of(
                new LimitView(
                        "releaseEarly",
                        "First release, episode under six weeks",
                        "How old a screening may be when a program is released.",
                        text(form.releaseEarly),
                        core == null ? null : core.releaseEarly(),
                        form.wrong().get("releaseEarly")),
                new LimitView(
                        "releaseLater",
                        "First release, episode of six weeks or more",
                        "How old a screening may be when a program is released.",
                        text(form.releaseLater),
                        core == null ? null : core.releaseLater(),
                        form.wrong().get("releaseLater")),
                new LimitView(
                        "runningShort",
                        "Running program, episode under six weeks",
                        "How soon the patient is screened again. It counts in longer episodes too for those who are watched"
                                + " closely: pregnant or after a birth, a history of cancer, steroids for three months,"
                                + " immunosuppressed, or 75 and older.",
                        text(form.runningShort),
                        core == null ? null : core.runningShort(),
                        form.wrong().get("runningShort")),
                new LimitView(
                        "runningLong",
                        "Running program, episode of six weeks or more",
                        "How soon the patient is screened again.",
                        text(form.runningLong),
                        core == null ? null : core.runningLong(),
                        form.wrong().get("runningLong")));
    }
}

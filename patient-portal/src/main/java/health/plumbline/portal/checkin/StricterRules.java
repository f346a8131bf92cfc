package health.plumbline.portal.checkin;

import health.plumbline.portal.checkin.Decision.Panel;
import java.util.List;

/**
 * Decides when triage does not: fewer cases than its table, and never milder. Any danger answer shows the emergency
 * instruction and pauses the program; a rise of 2 or a pain of 6 or more ends the session with advice.
 */
final class StricterRules {

    static final String BY_PORTAL = "portal";

    private static final int RED = 6;

    private StricterRules() {}

    static Decision before(BeforeAnswers answers) {
        if (answers.anyDanger()) {
            return danger(answers.body() == YesNo.YES ? Panel.B : Panel.A);
        }
        if (answers.anyEvent()) {
            return paused(
                    "PORTAL-EVENT",
                    "Please do not exercise today. Your clinic needs to check something first. They have been told.");
        }
        if (answers.pain() >= RED) {
            return ended(
                    "PORTAL-PAIN",
                    "Your pain is high today, so please do not exercise. Rest in a position that feels easy. Call your clinic if it does not settle.");
        }
        if (answers.lastSettle() == LastSettle.STILL_WORSE) {
            return ended(
                    "PORTAL-UNSETTLED",
                    "You are still sore from last time, so please rest today. Call your clinic if it does not settle.");
        }
        return new Decision(
                "PORTAL-GO-ON",
                List.of("continue_same_dose"),
                "none",
                "You can start. Stop if anything hurts more.",
                null,
                true,
                false,
                BY_PORTAL);
    }

    static Decision after(BeforeAnswers before, AfterAnswers after, StopReason stopped) {
        var rise = after.pain() - before.pain();
        if (after.anyDanger()) {
            return danger(Panel.A);
        }
        if (stopped != null && stopped.endsTheSession()
                || after.spread().isFurtherThan(before.spread())
                || rise >= 4
                || after.pain() >= 9) {
            return paused(
                    "PORTAL-WORSE",
                    "Please do no more exercises for now. Your clinic needs to check something first. They have been told.");
        }
        if (rise >= 2 || after.pain() >= RED) {
            return ended(
                    "PORTAL-PAIN",
                    "Your pain is high. Rest now, and do no more exercises today. Call your clinic if it does not settle by tomorrow.");
        }
        if (stopped != null || rise > 0) {
            return ended(
                    "PORTAL-STOPPED",
                    "Leave out the exercise that hurt until your clinic has looked at it. Rest for today.");
        }
        return new Decision(
                "PORTAL-GO-ON",
                List.of("continue_same_dose"),
                "none",
                "Well done. Do the same next time.",
                null,
                true,
                false,
                BY_PORTAL);
    }

    static Decision danger(Panel panel) {
        return new Decision(
                "PORTAL-DANGER",
                List.of("stop", "pause_programme", "show_emergency_panel", "run_full_screen"),
                "immediate",
                "Please do not do any exercises. Do what it says above now. Your clinic has been told.",
                panel,
                false,
                true,
                BY_PORTAL);
    }

    private static Decision paused(String rule, String advice) {
        return new Decision(
                rule,
                List.of("stop", "pause_programme", "run_full_screen"),
                "same_day",
                advice,
                null,
                false,
                true,
                BY_PORTAL);
    }

    private static Decision ended(String rule, String advice) {
        return new Decision(rule, List.of("stop"), "routine", advice, null, false, false, BY_PORTAL);
    }
}

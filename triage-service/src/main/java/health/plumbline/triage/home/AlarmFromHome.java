package health.plumbline.triage.home;

import health.plumbline.triage.hold.Cause;
import health.plumbline.triage.hold.PlaceHold;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.screening.Assessment;
import health.plumbline.triage.screening.EmergencyPanel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/**
 * Nobody sits beside a patient who answers at home: what makes it urgent or an emergency withholds everything and calls
 * the clinic, with the answer and not with the last question. Taking the answer back takes nothing of this back.
 */
@ApplicationScoped
class AlarmFromHome {

    @Inject
    PlaceHold placeHold;

    void hear(Assessment assessment) {
        var level = assessment.evaluation().level();
        if (level.atLeast(Level.URGENT)) {
            placeHold.now(assessment.screening().patient(), cause(assessment, level));
        }
    }

    private static Cause cause(Assessment assessment, Level level) {
        var deciding = EmergencyPanel.deciding(assessment);
        var rules = deciding.stream().map(fired -> fired.rule().id()).collect(Collectors.joining(", "));
        return new Cause(
                // One for each level: an emergency after an urgent answer is heard again.
                "screening_" + level.code(),
                "Answers to the screening at home are at level %s (%s). %s The patient was told at once what to do. A full new screening is needed."
                        .formatted(level.code(), rules, deciding.get(0).rule().why()),
                level.code(),
                level == Level.EMERGENCY ? "immediate" : "same_day",
                rules,
                null);
    }
}

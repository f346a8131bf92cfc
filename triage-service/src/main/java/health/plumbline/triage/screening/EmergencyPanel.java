package health.plumbline.triage.screening;

import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.rules.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person is told at once when the answers make it an emergency, or urgent. */
public final class EmergencyPanel {

    private static final String URGENT = "urgent";
    private static final String CONTEXT = "context";

    private EmergencyPanel() {}

    /** @return null below urgent; findings by their names in the record, as a receiving service needs to hear them */
    static Message of(Assessment assessment, ClinicSettings clinic) {
        return of(assessment, clinic, Item::clinician);
    }

    /** @param words for a finding that is to be named to somebody */
    public static Message of(Assessment assessment, ClinicSettings clinic, Function<Item, String> words) {
        var level = assessment.evaluation().level();
        if (!level.atLeast(Level.URGENT)) {
            return null;
        }
        var places = Map.of(
                "emergency_number", clinic.emergencyNumber(),
                "urgent_number", clinic.urgentNumber(),
                "crisis_line", clinic.crisisLine(),
                "clinic", clinic.name(),
                "reason", reason(assessment, words));
        var rules = assessment.evaluator().ruleSet();
        if (level == Level.URGENT) {
            return rules.message(URGENT).filled(places);
        }
        var panels = deciding(assessment).stream()
                .map(fired -> fired.rule().panel())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .map(panel -> rules.message(panel).filled(places))
                .toList();
        return new Message(
                panels.get(0).headline(), panels.stream().map(Message::text).collect(Collectors.joining(" ")));
    }

    /** What made it this grave. */
    public static List<Evaluation.Fired> deciding(Assessment assessment) {
        var evaluation = assessment.evaluation();
        return evaluation.fired().stream()
                .filter(fired -> fired.rule().level() == evaluation.level())
                .toList();
    }

    private static String reason(Assessment assessment, Function<Item, String> words) {
        var items = deciding(assessment).stream()
                .flatMap(fired -> fired.answers().keySet().stream())
                .distinct()
                .map(key -> assessment.evaluator().instrument().item(key))
                .toList();
        var findings =
                items.stream().filter(item -> !item.group().equals(CONTEXT)).toList();
        return (findings.isEmpty() ? items : findings).stream().map(words).collect(Collectors.joining(", "));
    }
}

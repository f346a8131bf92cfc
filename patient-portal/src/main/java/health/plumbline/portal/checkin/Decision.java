package health.plumbline.portal.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/**
 * What follows from a check-in.
 *
 * @param rule row of the decision table, or {@code PORTAL-...} of the stricter rules used when triage does not answer
 * @param advice one clear line for the patient
 * @param panel which emergency instruction is shown, or null
 * @param proceed whether the session may go on
 * @param hold whether everything is withheld until a clinician has seen to it
 * @param decidedBy {@code triage} or {@code portal}
 */
public record Decision(
        String rule,
        @JsonProperty("do") List<String> does,
        String alert,
        String advice,
        Panel panel,
        boolean proceed,
        boolean hold,
        String decidedBy) {

    static final String HALF = "reduce_dose_50";
    static final String SETTLE_ONLY = "settle_session_only";

    /** The two emergency instructions. */
    public enum Panel {
        A,
        B
    }

    public Decision {
        does = List.copyOf(does);
    }

    /** Today about half of each dose. */
    public boolean halfDose() {
        return does.contains(HALF);
    }

    /** Today only positions of rest and breathing. */
    public boolean settleOnly() {
        return does.contains(SETTLE_ONLY);
    }

    /** A danger answer outranks whatever was decided: the instruction is shown and everything withheld. */
    Decision withDanger(Panel instruction) {
        return new Decision(rule, does, alert, advice, panel == null ? instruction : panel, false, true, decidedBy);
    }

    /** Only rest was allowed and the program has none of it: then it is a day off. */
    public Decision withNothingToDo() {
        return new Decision(
                rule,
                does,
                alert,
                "Your pain is high today, so please leave the exercises out. Rest in a position that feels easy.",
                panel,
                false,
                hold,
                decidedBy);
    }

    static final Set<String> ALERTS = Set.of("immediate", "same_day", "next_working_day", "routine", "none");
}

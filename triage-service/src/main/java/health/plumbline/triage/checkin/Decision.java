package health.plumbline.triage.checkin;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from a check-in.
 *
 * @param actions what is to be done, in the words of the table
 * @param alert {@code immediate | same_day | next_working_day | routine | none}
 * @param level floor of the level until a new screening says more, or null
 * @param panel A or B, or null
 * @param hold why the program is held, if it is
 * @param advice to the patient, with places for the clinic's name and numbers
 * @param explanation to the clinician
 */
public record Decision(
        String rule,
        List<String> actions,
        String alert,
        String level,
        String panel,
        Optional<String> hold,
        String advice,
        String explanation) {

    private static final Set<String> ENDING = Set.of("stop", "no_session", "pause_programme", "hold_programme");

    /** Whether the patient may begin, or go on. */
    public boolean proceed() {
        return hold.isEmpty() && actions.stream().noneMatch(ENDING::contains);
    }
}

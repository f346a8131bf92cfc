package health.plumbline.triage.validity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For how many days a screening counts at most.
 *
 * @param releaseEarly for a release in an episode of less than six weeks
 * @param releaseLater for a release in a longer one
 * @param runningShort for a running program in an episode of less than six weeks, or for somebody watched closely
 * @param runningLong for a running program otherwise
 */
public record Limits(int releaseEarly, int releaseLater, int runningShort, int runningLong) {

    /** Defaults of the clinical reference (section 4.6). */
    public static final Limits CORE = new Limits(3, 7, 14, 28);

    /** What is not from one day to what the core allows, with that, by name. */
    public Map<String, Integer> beyondTheCore() {
        var beyond = new LinkedHashMap<String, Integer>();
        note(beyond, "releaseEarly", releaseEarly, CORE.releaseEarly);
        note(beyond, "releaseLater", releaseLater, CORE.releaseLater);
        note(beyond, "runningShort", runningShort, CORE.runningShort);
        note(beyond, "runningLong", runningLong, CORE.runningLong);
        return beyond;
    }

    private static void note(Map<String, Integer> beyond, String name, int wanted, int most) {
        if (wanted < 1 || wanted > most) {
            beyond.put(name, most);
        }
    }
}

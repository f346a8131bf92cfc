package health.plumbline.portal.checkin;

import java.util.Arrays;
import java.util.List;

/**
 * A question of the daily check-in in its exact words. A long one is shown as a list; the words stay the same.
 *
 * @param words as in the instrument
 */
public record Question(String key, String words) {

    public static final Question DANGER = new Question(
            "ci_danger",
            "Since your last session, anything new in this list: numbness between the legs or when wiping; trouble passing urine or controlling your bowels; pain, tingling or weakness in both legs; a leg or arm getting weaker; unsteady walking?");
    public static final Question BODY = new Question(
            "ci_body",
            "Today, any of: chest pain; sudden breathlessness; fainting; a swollen, hot or tender calf; fever or shivering; the worst or strangest headache; double vision or slurred speech?");
    public static final Question EVENT = new Question("ci_event", "Has any of this happened since last time?");
    public static final Question PAIN_BEFORE = new Question("pain_pre", "How bad is your pain right now, 0 to 10?");
    public static final Question SPREAD_BEFORE = new Question("loc_pre", "How far does it spread?");
    public static final Question LAST_SETTLE =
            new Question("last_settle", "After your last session, was any extra pain gone by the next morning?");
    public static final Question STOP = new Question("stop_button", "Stop: it hurts more");
    public static final Question PAIN_AFTER = new Question("pain_post", "How bad is your pain now, 0 to 10?");
    public static final Question SPREAD_AFTER = new Question("loc_post", "How far does it spread now?");
    public static final Question NEW_NUMB_WEAK =
            new Question("new_numb_weak", "Any new numbness, tingling or weakness?");
    public static final Question DONE = new Question("done", "Tick what you did.");
    public static final Question SKIP_REASON = new Question("skip_reason", "If you skipped, why?");
    public static final Question EFFORT = new Question("effort", "How hard was it, 0 to 10?");

    public boolean isList() {
        return words.contains(": ") && words.contains("; ");
    }

    /** What stands before the list. */
    public String lead() {
        return isList() ? words.substring(0, words.indexOf(": ") + 1) : words;
    }

    public List<String> points() {
        return isList() ? Arrays.asList(words.substring(words.indexOf(": ") + 2).split("; ")) : List.of();
    }
}

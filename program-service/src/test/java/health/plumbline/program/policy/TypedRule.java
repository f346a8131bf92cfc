package health.plumbline.program.policy;

import java.util.HashMap;
import java.util.Map;

/** What an administrator types about a rule of the clinic's own. */
final class TypedRule {

    private TypedRule() {}

    /**
     * @param number which state of the clinic's rules was seen
     * @param more what is typed otherwise or besides
     */
    static Map<String, Object> form(int number, Map<String, ?> more) {
        var form = new HashMap<String, Object>(Map.of(
                "number",
                number,
                "id",
                "OWN-02",
                "level",
                "referral",
                "when",
                "cancer",
                "why",
                "Seen",
                "source",
                "Us"));
        form.putAll(more);
        return form;
    }
}

package health.plumbline.e2e.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a clinic writes into the catalog, as a clinician sends it. The names are last in every list, so that nobody prescribes it. */
final class OwnEntry {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnEntry() {}

    static Map<String, Object> technique(String name) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", name);
        entry.put("category", "mobility");
        entry.put("regions", List.of("low_back"));
        entry.put("position", "supine");
        entry.put("bias", "flexion");
        entry.put("steps", List.of("Lie on your back.", "Tilt the pelvis."));
        entry.put("breathing", "Breathe slowly.");
        entry.put("stop", List.of("Leg pain spreads"));
        entry.put(
                "dose",
                Map.of(
                        "reps", List.of(5, 8, 10, 12, 20),
                        "perDay", List.of(1, 1, 2, 2, 4),
                        "daysPerWeek", List.of(1, 5, 7, 7, 7)));
        entry.put("goals", List.of("mobility"));
        entry.put("tags", List.of("supine_flat"));
        return entry;
    }

    static String easierThan(String harder, String name) {
        var entry = technique(name);
        entry.put("progressions", List.of(harder));
        return written(entry);
    }

    static Map<String, Object> template(String name) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", name);
        entry.put("purpose", "To try every route");
        entry.put("assumes", List.of());
        entry.put("excludes", List.of());
        entry.put(
                "items",
                List.of(Map.of(
                        "technique", "pelvic_tilt",
                        "text", "10 times, twice a day",
                        "dose", Map.of("reps", 10, "perDay", 2))));
        entry.put("painMode", "strict");
        entry.put("progressIf", "Three sessions without a rise");
        entry.put("regressIf", "Any rise of 2 or more");
        entry.put("stopIf", "Leg pain spreads");
        entry.put("reviewDays", List.of(7));
        return entry;
    }

    /** @param revision a placeholder for a number, hence without quotes */
    static String revising(String revision, Map<String, Object> entry) {
        return written(entry).replaceFirst("\\{", "{\"revision\": \\" + revision + ", ");
    }

    static String written(Map<String, Object> entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package health.plumbline.e2e.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A technique of a clinic's own as a clinician sends it. Its name is last in every list, so that none of it is prescribed. */
final class OwnTechnique {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnTechnique() {}

    static Map<String, Object> called(String name) {
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
        var entry = called(name);
        entry.put("progressions", List.of(harder));
        return written(entry);
    }

    /** @param revision a placeholder for a number, hence without quotes */
    static String revising(String revision, String name) {
        return written(called(name)).replaceFirst("\\{", "{\"revision\": \\" + revision + ", ");
    }

    private static String written(Map<String, Object> entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package health.plumbline.program.techniques;

import health.plumbline.program.dosage.Range;
import java.util.List;
import java.util.Map;

/** A revision of a technique, as the catalog tells it. Contract: {@code docs/events/TechniquePublished.schema.json}. */
public record TechniquePublished(
        String technique,
        int revision,
        String hash,
        String name,
        List<String> synonyms,
        String category,
        String position,
        String bias,
        List<String> regions,
        List<String> equipment,
        List<String> steps,
        String breathing,
        List<String> errors,
        List<String> stop,
        List<String> goals,
        List<String> tags,
        boolean perSide,
        Map<String, Range> dose) {

    public TechniquePublished {
        if (technique == null || technique.isBlank() || name == null || revision < 1 || dose == null) {
            throw new IllegalArgumentException("A technique needs an id, a name, a revision and a dose");
        }
        synonyms = known(synonyms);
        regions = known(regions);
        equipment = known(equipment);
        steps = known(steps);
        errors = known(errors);
        stop = known(stop);
        goals = known(goals);
        tags = known(tags);
    }

    private static List<String> known(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

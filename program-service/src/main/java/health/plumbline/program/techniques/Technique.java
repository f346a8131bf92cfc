package health.plumbline.program.techniques;

import health.plumbline.program.dosage.DoseBounds;
import java.util.List;

/** One revision of a technique: what a patient is shown of it, and how much of it is allowed. It never changes. */
public record Technique(
        String id,
        int revision,
        String name,
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
        DoseBounds bounds) {

    Technique(TechniquePublished fact) {
        this(
                fact.technique(),
                fact.revision(),
                fact.name(),
                fact.category(),
                fact.position(),
                fact.bias(),
                fact.regions(),
                fact.equipment(),
                fact.steps(),
                fact.breathing(),
                fact.errors(),
                fact.stop(),
                fact.goals(),
                fact.tags(),
                fact.perSide(),
                DoseBounds.of(fact.dose()));
    }

    /** Named by a program: this technique as it was in this revision. */
    public record Pin(String technique, int revision) {}

    public Pin pin() {
        return new Pin(id, revision);
    }
}

package health.plumbline.program.techniques;

import java.time.Instant;

/** A technique is no more for new use. Contract: {@code docs/events/TechniqueRetired.schema.json}. */
public record TechniqueRetired(String technique, Instant retiredAt) {

    public TechniqueRetired {
        if (technique == null || technique.isBlank() || retiredAt == null) {
            throw new IllegalArgumentException("What is retired needs an id and a time");
        }
    }
}

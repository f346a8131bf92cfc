package health.plumbline.catalog.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.plumbline.catalog.dosage.Dose;
import health.plumbline.catalog.dosage.DoseWords;
import java.util.List;

/**
 * Everything one revision of a technique says; what its hash is taken over and what programs copy from. Fields that a
 * later release takes away are passed over when an old revision is read.
 *
 * @param seed whether it is one of the techniques the product began with
 * @param overnight whether it may also be a sleeping position
 * @param stop when to stop, in addition to the stop rules of every technique
 * @param tags what it asks of the body; conditions block or caution it by these
 * @param progressions ids of harder techniques, {@code regressions} of easier ones
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TechniqueContent(
        String technique,
        String name,
        boolean seed,
        List<String> synonyms,
        String category,
        List<String> regions,
        List<String> tissues,
        String position,
        List<String> equipment,
        String bias,
        boolean perSide,
        boolean overnight,
        List<String> steps,
        String breathing,
        List<String> errors,
        List<String> stop,
        Dose dose,
        List<String> progressions,
        List<String> regressions,
        List<String> goals,
        List<String> indications,
        List<String> tags,
        Evidence evidence) {

    /** What an id looks like, the core's and a clinic's own. */
    static final String ID = "[a-z][a-z0-9_]{1,59}|own-[a-z0-9-]{1,56}";

    /** The same under another id. */
    public TechniqueContent named(String id) {
        return new TechniqueContent(
                id,
                name,
                seed,
                synonyms,
                category,
                regions,
                tissues,
                position,
                equipment,
                bias,
                perSide,
                overnight,
                steps,
                breathing,
                errors,
                stop,
                dose,
                progressions,
                regressions,
                goals,
                indications,
                tags,
                evidence);
    }

    /** The usual dose in words. */
    public String summary() {
        return DoseWords.usual(dose, perSide);
    }
}

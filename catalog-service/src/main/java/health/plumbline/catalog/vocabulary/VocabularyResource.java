package health.plumbline.catalog.vocabulary;

import health.plumbline.catalog.content.Vocabulary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The words a technique may be described with, for the fields of an editor. */
@Path("/api/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("clinician")
class VocabularyResource {

    private final Vocabulary vocabulary;

    VocabularyResource(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param tags each load tag and what it means */
    record View(
            List<String> categories,
            List<String> positions,
            List<String> biases,
            List<String> regions,
            List<String> goals,
            List<String> equipment,
            Map<String, String> tags) {}

    @GET
    public View read() {
        return new View(
                sorted(vocabulary.categories().keySet()),
                sorted(vocabulary.positions()),
                sorted(vocabulary.biases()),
                sorted(vocabulary.regions()),
                sorted(vocabulary.goals()),
                sorted(vocabulary.equipment()),
                vocabulary.tags());
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }
}

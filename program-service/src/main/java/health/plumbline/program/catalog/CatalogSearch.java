package health.plumbline.program.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import health.plumbline.program.techniques.Technique;
import health.plumbline.program.techniques.Techniques;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Search while a program is written. When the catalog does not answer in time, our own copy does: it forgives no typing
 * mistakes and has no further pages, but a clinician can go on.
 */
@ApplicationScoped
public class CatalogSearch {

    private static final Logger LOG = Logger.getLogger(CatalogSearch.class);

    private final CatalogClient catalog;
    private final Techniques techniques;

    CatalogSearch(@RestClient CatalogClient catalog, Techniques techniques) {
        this.catalog = catalog;
        this.techniques = techniques;
    }

    /** Who answered. */
    public enum Source {
        CATALOG("catalog"),
        COPY("copy");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    /** What is asked for; empty texts mean everything. */
    public record Question(String q, String region, String category, int limit, String cursor) {}

    /** One technique as a card shows it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Hit(
            String id,
            int revision,
            String name,
            String category,
            String position,
            List<String> regions,
            List<String> equipment,
            String summary) {}

    /** @param next cursor of the next page, or null at the end */
    public record Answer(List<Hit> items, String next, Source source) {}

    public Answer search(Question question) {
        try {
            var page = catalog.search(
                    question.q(),
                    given(question.region()),
                    given(question.category()),
                    question.limit(),
                    given(question.cursor()));
            if (page != null && page.items() != null) {
                return new Answer(page.items(), page.next(), Source.CATALOG);
            }
            LOG.warn("The catalog answered nothing; the copy is searched");
        } catch (RuntimeException silence) {
            LOG.warnf(
                    "The catalog does not answer (%s); the copy is searched",
                    silence.getClass().getName());
        }
        return new Answer(copy(question), null, Source.COPY);
    }

    /** For who has asked the catalog in vain already. */
    public Answer copied(String words, int limit) {
        return new Answer(copy(new Question(words, "", "", limit, "")), null, Source.COPY);
    }

    private List<Hit> copy(Question question) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> techniques.search(question.q(), question.category(), question.limit()))
                .stream()
                .filter(technique ->
                        question.region().isBlank() || technique.regions().contains(question.region()))
                .map(CatalogSearch::hit)
                .toList();
    }

    private static Hit hit(Technique technique) {
        return new Hit(
                technique.id(),
                technique.revision(),
                technique.name(),
                technique.category(),
                technique.position(),
                technique.regions(),
                technique.equipment(),
                technique.steps().isEmpty() ? "" : technique.steps().get(0));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

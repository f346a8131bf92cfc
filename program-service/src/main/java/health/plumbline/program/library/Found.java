package health.plumbline.program.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.plumbline.program.library.Entry.Contraindication;
import java.util.List;
import java.util.Map;

/**
 * One page of what was sought, as the catalog tells it.
 *
 * @param next cursor of the next page, or null at the end
 * @param total how many there are on all pages
 * @param hidden how many more there were if the conditions did not block them; null if none are hidden
 * @param facets how many there are of each value of a filter, by the filter's name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Found(List<Item> items, String next, int total, Integer hidden, Map<String, List<Count>> facets) {

    Found {
        items = items == null ? List.of() : items;
        facets = facets == null ? Map.of() : facets;
    }

    /**
     * @param summary the usual dose in words
     * @param own whether it is the clinic's own
     * @param against what the conditions that were named have against it, the blocks first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            String id,
            int revision,
            String name,
            String category,
            String position,
            List<String> regions,
            String summary,
            String grade,
            boolean own,
            boolean favourite,
            List<Contraindication> against) {

        Item {
            regions = regions == null ? List.of() : regions;
            against = against == null ? List.of() : against;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Count(String value, int count) {}
}

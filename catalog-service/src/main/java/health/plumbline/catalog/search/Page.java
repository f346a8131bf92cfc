package health.plumbline.catalog.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.catalog.contraindication.Contraindication;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One page of the catalog.
 *
 * @param next where the next page begins; absent on the last
 * @param total how many there are on all pages
 * @param hidden how many more there were if the patient's conditions did not block them; absent if none are hidden
 * @param facets by facet, how many there are of each value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Page(List<Item> items, String next, int total, Integer hidden, Map<String, List<Sifting.Count>> facets) {

    /**
     * @param summary the usual dose in words
     * @param grade of the evidence it rests on
     * @param own whether it is the clinic's own
     * @param favourite of who asks
     * @param lastUsed when who asks last released a program with it; absent if never
     * @param blocked whether the patient's conditions block it; absent if none were named, as are the next two
     * @param unliftable whether nobody may lift that
     * @param against what the patient's conditions have against it, cautions too, the blocks first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            int revision,
            String name,
            String category,
            String position,
            List<String> regions,
            List<String> goals,
            List<String> equipment,
            String bias,
            String summary,
            String grade,
            boolean seed,
            boolean own,
            boolean favourite,
            Instant lastUsed,
            Boolean blocked,
            Boolean unliftable,
            List<Contraindication> against) {

        Item(Listing listing, String summary, String grade, Recorded.Against against) {
            this(
                    listing.id(),
                    listing.revision(),
                    listing.name(),
                    listing.category(),
                    listing.position(),
                    listing.regions(),
                    listing.goals(),
                    listing.equipment(),
                    listing.bias(),
                    summary,
                    grade,
                    listing.seed(),
                    listing.own(),
                    listing.favourite(),
                    listing.lastUsed(),
                    against == null ? null : against.blocked(),
                    against == null ? null : against.unliftable(),
                    against == null ? null : against.reasons());
        }
    }
}

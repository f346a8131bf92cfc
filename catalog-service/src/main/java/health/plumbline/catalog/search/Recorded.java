package health.plumbline.catalog.search;

import health.plumbline.catalog.contraindication.Contraindication;
import health.plumbline.catalog.contraindication.Contraindication.How;
import health.plumbline.catalog.contraindication.Contraindications;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions recorded of a patient, and what they have against techniques. Knows no HTTP and no database.
 *
 * @param where by the code of a condition, the body regions it is recorded in; none if that is not known
 */
record Recorded(Contraindications conditions, Map<String, Set<String>> where) {

    private static final String NOBODY = "none";

    /**
     * What speaks against one technique for this patient.
     *
     * @param unliftable whether a block among them may be lifted by nobody
     */
    record Against(List<Contraindication> reasons, boolean blocked, boolean unliftable) {}

    Against against(Listing listing) {
        var reasons = conditions.of(listing.tags(), listing.regions()).stream()
                .filter(this::concerns)
                .toList();
        var blocks =
                reasons.stream().filter(reason -> reason.how() == How.BLOCK).toList();
        return new Against(reasons, !blocks.isEmpty(), blocks.stream().anyMatch(block -> block.override()
                .equals(NOBODY)));
    }

    /** What holds for some body regions only holds for all of them while nobody has said which: not known is not clear. */
    private boolean concerns(Contraindication reason) {
        var regions = where.getOrDefault(reason.code(), Set.of());
        return reason.onlyIn().isEmpty()
                || regions.isEmpty()
                || reason.onlyIn().stream().anyMatch(regions::contains);
    }
}

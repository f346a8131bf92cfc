package health.plumbline.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which techniques a clinician wants to see, and in which order.
 *
 * @param chosen by facet, the values of which a technique must have at least one
 * @param recorded the patient's conditions as written by the caller; empty for nobody's
 * @param hide whether what those block is left out
 */
record Wanted(Typed typed, Map<Facet, Set<String>> chosen, String recorded, boolean hide, Order order) {

    /** Tells searches apart, so that the cursor of one is not taken for another; the same in every process. */
    String fingerprint() {
        var filters = chosen.entrySet().stream()
                .map(choice -> choice.getKey().word() + new TreeSet<>(choice.getValue()))
                .sorted()
                .collect(Collectors.joining());
        var all = String.join("|", List.of(typed.text(), filters, recorded, String.valueOf(hide), order.word()));
        return Integer.toHexString(all.hashCode());
    }
}

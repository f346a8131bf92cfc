package health.plumbline.catalog.search;

import health.plumbline.catalog.content.Vocabulary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Filters what a search found and counts by what it could be filtered further. Knows no HTTP and no database.
 *
 * @param chosen by facet, the values of which a technique must have at least one
 */
record Sifting(Map<Facet, Set<String>> chosen, Vocabulary vocabulary) {

    /** How many techniques one would see by choosing this value of a facet, everything else as it is. */
    record Count(String value, int count) {}

    List<Listing> sift(List<Listing> found) {
        return found.stream().filter(listing -> fits(listing, null)).toList();
    }

    /** Each facet is counted as if nothing of it were chosen: what else one may choose is the question it answers. */
    Map<String, List<Count>> count(List<Listing> found) {
        var counts = new LinkedHashMap<String, List<Count>>();
        for (var facet : Facet.values()) {
            counts.put(facet.word(), count(facet, found));
        }
        return counts;
    }

    private List<Count> count(Facet facet, List<Listing> found) {
        var counted = new TreeMap<String, Integer>();
        chosen.getOrDefault(facet, Set.of()).forEach(value -> counted.put(value, 0));
        found.stream()
                .filter(listing -> fits(listing, facet))
                .flatMap(listing -> facet.of(listing, vocabulary).stream())
                .forEach(value -> counted.merge(value, 1, Integer::sum));
        return counted.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Count::count).reversed().thenComparing(Count::value))
                .toList();
    }

    private boolean fits(Listing listing, Facet except) {
        return chosen.entrySet().stream()
                .filter(choice -> choice.getKey() != except)
                .allMatch(choice ->
                        choice.getKey().of(listing, vocabulary).stream().anyMatch(choice.getValue()::contains));
    }
}

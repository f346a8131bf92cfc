package health.plumbline.catalog.contraindication;

import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.contraindication.Contraindication.How;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Works out which conditions block or caution a technique. A condition blocks it if any of its load tags is blocked, else
 * cautions it if any is cautioned; one that blocks its body region blocks it for as long as it is recorded there.
 */
public final class Contraindications {

    private static final Comparator<Contraindication> GRAVER_FIRST =
            Comparator.comparing(Contraindication::how).thenComparing(Contraindication::code);

    private final Collection<ConditionContent> conditions;
    private final Map<String, String> recordedAs;

    /** @param recordedAs the other name under which the screening records a region */
    public Contraindications(Collection<ConditionContent> conditions, Map<String, String> recordedAs) {
        this.conditions = conditions;
        this.recordedAs = recordedAs;
    }

    /** The blocks first; a condition is here twice if it cautions a technique everywhere and blocks it in some regions. */
    public List<Contraindication> of(TechniqueContent technique) {
        return of(technique.tags(), technique.regions());
    }

    /** The same of a technique with these load tags that is for these regions. */
    public List<Contraindication> of(List<String> tags, List<String> regions) {
        return conditions.stream()
                .flatMap(condition -> of(tags, regions, condition))
                .sorted(GRAVER_FIRST)
                .toList();
    }

    private Stream<Contraindication> of(List<String> tags, List<String> regions, ConditionContent condition) {
        var blocked = both(tags, condition.block());
        if (condition.blocksAll() || !blocked.isEmpty()) {
            return Stream.of(found(condition, How.BLOCK, blocked, List.of()));
        }
        var found = new ArrayList<Contraindication>();
        if (condition.blocksRegion()) {
            found.add(found(condition, How.BLOCK, List.of(), recorded(regions)));
        }
        var cautioned = both(tags, condition.caution());
        if (!cautioned.isEmpty()) {
            found.add(found(condition, How.CAUTION, cautioned, List.of()));
        }
        return found.stream();
    }

    /** Under every name that counts as the same region: a block must not fail for a word. */
    private List<String> recorded(List<String> regions) {
        var names = new TreeSet<>(regions);
        regions.forEach(region -> names.add(recordedAs.getOrDefault(region, region)));
        recordedAs.forEach((ours, theirs) -> {
            if (names.contains(theirs)) {
                names.add(ours);
            }
        });
        return List.copyOf(names);
    }

    private static List<String> both(List<String> tags, List<String> named) {
        return tags.stream().filter(named::contains).toList();
    }

    private static Contraindication found(
            ConditionContent condition, How how, List<String> because, List<String> onlyIn) {
        return new Contraindication(
                condition.code(), condition.label(), how, condition.override(), because, onlyIn, condition.why());
    }
}

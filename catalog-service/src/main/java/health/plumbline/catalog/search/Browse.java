package health.plumbline.catalog.search;

import health.plumbline.catalog.content.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes one page of what is wanted: finds, leaves out, counts, puts in order. */
@ApplicationScoped
class Browse {

    private final TechniqueSearch search;
    private final Grades grades;
    private final RecordedConditions conditions;
    private final Vocabulary vocabulary;

    Browse(TechniqueSearch search, Grades grades, RecordedConditions conditions, Vocabulary vocabulary) {
        this.search = search;
        this.grades = grades;
        this.conditions = conditions;
        this.vocabulary = vocabulary;
    }

    /**
     * @param cursor where the page begins, or nothing
     * @throws BadRequestException if the cursor is another search's, or a condition is not known
     */
    Page page(Wanted wanted, String cursor, int size) {
        var after = after(cursor, wanted.fingerprint());
        var recorded = conditions.read(wanted.recorded());
        var found = search.find(wanted.typed());
        var against = against(found, wanted, recorded);
        var shown = wanted.hide()
                ? found.stream().filter(one -> !against.get(one.id()).blocked()).toList()
                : found;
        var sifting = new Sifting(wanted.chosen(), vocabulary);
        var fitting = sifting.sift(shown);
        var from = fitting.stream()
                .sorted(wanted.order().comparator())
                .filter(one ->
                        after == null || Cursor.IN_ORDER.compare(wanted.order().place(one, ""), after) > 0)
                .limit(size + 1L)
                .toList();
        var page = from.subList(0, Math.min(size, from.size()));
        return new Page(
                items(page, against),
                from.size() > size
                        ? wanted.order()
                                .place(from.get(size - 1), wanted.fingerprint())
                                .written()
                        : null,
                fitting.size(),
                wanted.hide() ? sifting.sift(found).size() - fitting.size() : null,
                sifting.count(shown));
    }

    private List<Page.Item> items(List<Listing> page, Map<String, Recorded.Against> against) {
        var ids = page.stream().map(Listing::id).toList();
        var summaries = search.summaries(ids);
        var grade = grades.of(ids);
        return page.stream()
                .map(one -> new Page.Item(one, summaries.get(one.id()), grade.get(one.id()), against.get(one.id())))
                .toList();
    }

    /** By technique; of nobody's conditions nothing is said at all, not that they have nothing against it. */
    private static Map<String, Recorded.Against> against(List<Listing> found, Wanted wanted, Recorded recorded) {
        return wanted.recorded().isEmpty()
                ? Map.of()
                : found.stream().collect(Collectors.toMap(Listing::id, recorded::against));
    }

    private static Cursor after(String cursor, String fingerprint) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        return Cursor.read(cursor, fingerprint)
                .orElseThrow(() -> new BadRequestException(
                        "This cursor does not belong to this search. Begin again without a cursor."));
    }
}

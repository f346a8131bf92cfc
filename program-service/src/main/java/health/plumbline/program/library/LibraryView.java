package health.plumbline.program.library;

import health.plumbline.program.catalog.CatalogSearch;
import health.plumbline.program.catalog.CatalogWords;
import health.plumbline.program.library.LibraryClient.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The catalog as its browser shows it.
 *
 * @param address of this very search, to come back to
 * @param conditions to choose from; none where only the cards are asked for
 * @param total how many there are on all pages; {@code hidden} how many more are blocked by the conditions
 * @param more address of the next page, or empty at the end
 * @param unanswered why the catalog itself could not be asked, or empty
 */
record LibraryView(
        Asked asked,
        String address,
        ForPatient patient,
        List<Filter> filters,
        List<Choice> conditions,
        List<Card> cards,
        int total,
        int hidden,
        String more,
        boolean narrowed,
        String unanswered) {

    private static final Map<String, String> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put("region", "Body region");
        FILTERS.put("category", "Kind");
        FILTERS.put("goal", "What for");
        FILTERS.put("position", "Start position");
        FILTERS.put("equipment", "Equipment");
        FILTERS.put("bias", "Direction");
        FILTERS.put("owner", "Whose");
    }

    /** @param conditions of the last screening, by code; @param unknown why they are not known, or empty */
    record ForPatient(UUID id, String name, Map<String, String> conditions, String unknown) {

        public List<String> labels() {
            return List.copyOf(conditions.values());
        }
    }

    record Filter(String name, String label, List<Option> options) {}

    record Option(String value, String label, boolean chosen) {}

    record Choice(String code, String label, boolean chosen) {}

    /** @param dose the usual one in words, or empty; @param grade of its evidence, or empty */
    record Card(
            String id,
            String name,
            String dose,
            String kind,
            String regions,
            String position,
            String grade,
            boolean own,
            boolean favourite,
            List<Concern> concerns) {

        public TechniquePage.Star star(String back) {
            return new TechniquePage.Star(id, name, favourite, back);
        }

        static Card of(Found.Item item) {
            return new Card(
                    item.id(),
                    item.name(),
                    item.summary(),
                    CatalogWords.first(item.category()),
                    CatalogWords.of(item.regions()),
                    CatalogWords.first(item.position()),
                    item.grade() == null ? "" : item.grade(),
                    item.own(),
                    item.favourite(),
                    item.against().stream().map(Concern::of).toList());
        }

        static Card of(CatalogSearch.Hit copy) {
            return new Card(
                    copy.id(),
                    copy.name(),
                    "",
                    CatalogWords.first(copy.category()),
                    CatalogWords.of(copy.regions()),
                    CatalogWords.first(copy.position()),
                    "",
                    copy.id().startsWith("own-"),
                    false,
                    List.of());
        }
    }

    /** What a screen reader says when the cards have changed. */
    public String said() {
        var found = total == 1 ? "1 technique" : total + " techniques";
        return hidden == 0
                ? found
                : "%s; %d more %s blocked by these conditions".formatted(found, hidden, hidden == 1 ? "is" : "are");
    }

    /** Whether there are conditions, so that techniques are hidden because of them. */
    public boolean hidesBlocked() {
        return unanswered.isEmpty()
                && (!asked.conditions().isEmpty()
                        || patient != null && !patient.conditions().isEmpty());
    }

    static LibraryView of(Asked asked, ForPatient patient, List<Condition> conditions, Found found) {
        return new LibraryView(
                asked,
                asked.address(""),
                patient,
                filters(asked, found),
                conditions.stream()
                        .map(one -> new Choice(
                                one.code(), one.label(), asked.conditions().contains(one.code())))
                        .toList(),
                found.items().stream().map(Card::of).toList(),
                found.total(),
                found.hidden() == null ? 0 : found.hidden(),
                found.next() == null ? "" : asked.address(found.next()),
                narrowed(asked),
                "");
    }

    /** Found in our own copy: neither narrowed down nor looked at for anybody. */
    static LibraryView silent(Asked asked, ForPatient patient, CatalogSearch.Answer copy, String why) {
        return new LibraryView(
                asked,
                asked.address(""),
                patient,
                List.of(),
                List.of(),
                copy.items().stream().map(Card::of).toList(),
                copy.items().size(),
                0,
                "",
                narrowed(asked),
                why);
    }

    private static boolean narrowed(Asked asked) {
        return !asked.q().isEmpty()
                || !asked.chosen().isEmpty()
                || !asked.conditions().isEmpty();
    }

    /** A value that was chosen stays to be seen, and to be taken back, where nothing of it was found. */
    private static List<Filter> filters(Asked asked, Found found) {
        return asked.filters().entrySet().stream()
                .filter(filter -> found.facets().containsKey(filter.getKey())
                        || !filter.getValue().isEmpty())
                .map(filter -> filter(filter.getKey(), filter.getValue(), found))
                .toList();
    }

    private static Filter filter(String name, String chosen, Found found) {
        var options = found.facets().getOrDefault(name, List.of()).stream()
                .map(count -> new Option(
                        count.value(),
                        "%s (%d)".formatted(words(name, count.value()), count.count()),
                        count.value().equals(chosen)))
                .toList();
        if (chosen.isEmpty() || options.stream().anyMatch(Option::chosen)) {
            return new Filter(name, FILTERS.get(name), options);
        }
        var all = new ArrayList<>(options);
        all.add(0, new Option(chosen, "%s (0)".formatted(words(name, chosen)), true));
        return new Filter(name, FILTERS.get(name), List.copyOf(all));
    }

    private static String words(String filter, String value) {
        return switch (filter + " " + value) {
            case "owner core" -> "Core";
            case "owner own" -> "Your clinic's";
            case "equipment none" -> "Nothing needed";
            default -> CatalogWords.first(value);
        };
    }
}

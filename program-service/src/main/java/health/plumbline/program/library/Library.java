package health.plumbline.program.library;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.catalog.CatalogAnswers;
import health.plumbline.program.library.LibraryClient.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The catalog as pages read it. When it does not answer nothing is guessed: it is said. */
@ApplicationScoped
public class Library {

    private static final int CARDS = 24;
    private static final int CONDITIONS = 50;
    private static final int REVISIONS = 20;
    private static final int MOST_PAGES = 10;

    private final LibraryClient catalog;

    Library(@RestClient LibraryClient catalog) {
        this.catalog = catalog;
    }

    /** @param conditions against which the catalog looks at what it finds */
    Found search(Asked asked, List<String> conditions) {
        return CatalogAnswers.ask(() -> catalog.search(
                given(asked.q()),
                asked.chosen(),
                conditions.isEmpty() ? null : String.join(",", conditions),
                conditions.isEmpty() ? null : asked.showsBlocked() ? "show" : "hide",
                given(asked.sort()),
                CARDS,
                given(asked.cursor())));
    }

    /** @throws Rejection missing, alike for what is not there and for what another clinic has */
    public Entry current(String id) {
        return CatalogAnswers.ask(() -> catalog.current(id));
    }

    public Entry revision(String id, int number) {
        return CatalogAnswers.ask(() -> catalog.revision(id, number));
    }

    /** Newest first. @param cursor where the page before ended, or empty for the first */
    LibraryClient.Revisions revisions(String id, String cursor) {
        return CatalogAnswers.ask(() -> catalog.revisions(id, REVISIONS, given(cursor)));
    }

    LibraryClient.Difference changes(String id, int number) {
        return CatalogAnswers.ask(() -> catalog.changes(id, number));
    }

    /** Of who is signed in, and nobody else's. */
    void favour(String id, boolean wanted) {
        CatalogAnswers.ask(() -> {
            if (wanted) {
                catalog.favour(id);
            } else {
                catalog.unfavour(id);
            }
            return id;
        });
    }

    /** All conditions that speak against techniques, by their names. */
    List<Condition> conditions() {
        var all = new ArrayList<Condition>();
        String next = null;
        var pages = 0;
        do {
            var cursor = next;
            var page = CatalogAnswers.ask(() -> catalog.conditions(CONDITIONS, cursor));
            all.addAll(Objects.requireNonNullElse(page.items(), List.<Condition>of()));
            next = page.next();
            pages++;
        } while (next != null && pages < MOST_PAGES);
        all.sort(Comparator.comparing(Condition::label, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(all);
    }

    /** The names of all conditions, by code. */
    public Map<String, String> conditionLabels() {
        return conditions().stream().collect(Collectors.toMap(Condition::code, Condition::label, (one, same) -> one));
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
